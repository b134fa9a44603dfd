import { describe, expect, it } from 'vitest'
import { runIn } from '../../support/run-main.ts'
import { createSite } from '../../support/site.ts'

const site = {
  '_config.yml': 'title: Mine\n',
  '_plugins/p.mjs': `export default jekyll => {
    jekyll.command({
      name: 'greet', alias: 'g', description: 'Greet somebody.',
      argument: { name: 'who', description: 'whom' },
      options: [{ flags: '--loud', description: 'with a voice' }],
      run: ({ args, options, config }) => { console.log([options.loud ? 'HELLO' : 'hello', ...args, config.values.get('title')].join(' ')) },
    })
    jekyll.command({ name: 'fail', description: 'Fail.', run: async () => { throw new Error('as asked') } })
    jekyll.command({ name: 'no', description: 'Say no.', run: () => 1 })
    jekyll.command({ name: 'build', description: 'Not this one.', run: () => console.log('mine') })
  }`,
  'index.html': '---\n---\nx',
}

describe('a command of a plugin', () => {
  it('runs with its words, its flags and the configuration', async () => {
    const { folder } = createSite(site)
    expect(await runIn(folder, 'greet', 'you', 'there', '--loud')).toEqual({
      status: 0,
      stdout: 'HELLO you there Mine\n',
      stderr: '',
    })
    expect(await runIn('/', 'g', 'you', '-s', folder)).toMatchObject({
      status: 0,
      stdout: 'hello you Mine\n',
    })
  })

  it('has a help of its own', async () => {
    const { folder } = createSite(site)
    const { status, stdout } = await runIn(folder, 'help', 'greet')
    expect(status).toBe(0)
    expect(stdout).toContain('Greet somebody.')
    expect(stdout).toContain('--loud')
  })

  it('fails with the place in its code, or with what it returns', async () => {
    const { folder } = createSite(site)
    const { status, stderr } = await runIn(folder, 'fail')
    expect(status).toBe(1)
    expect(stderr).toContain('the command "fail" of the plugin "_plugins/p.mjs" failed: as asked')
    expect(stderr).toContain('_plugins/p.mjs:8')
    expect(await runIn(folder, 'no')).toMatchObject({ status: 1, stderr: '' })
  })

  it('takes the place of none of ours, and is loaded for no other command', async () => {
    const { folder } = createSite(site)
    const { stdout } = await runIn(folder, 'build', '--quiet')
    expect(stdout).not.toContain('mine')
  })
})
