#!/usr/bin/env node
// Records what Jekyll makes of the golden sites, for golden.test.ts to compare with. Needs a `jekyll` with
// jekyll-archives, jekyll-paginate and jekyll-include-cache:
//
//     node tests/golden/record.mjs [SITE ...]
//
// A site is a folder here with `source/`. Where it has `variants/NAME.yml`, each is a configuration laid over the
// source's own and recorded in `expected/NAME/`; else there is one record, `expected/`.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const environment = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', JEKYLL_NO_BUNDLER_REQUIRE: 'true' }
delete environment.JEKYLL_ENV

const wanted = process.argv.slice(2)
const sites = readdirSync(here).filter(name => existsSync(join(here, name, 'source')))
for (const name of wanted.length > 0 ? wanted : sites) record(join(here, name))
console.log(execFileSync('jekyll', ['--version'], { encoding: 'utf8' }).trim())

function record(site) {
  rmSync(join(site, 'expected'), { recursive: true, force: true })
  const folder = join(site, 'variants')
  const variants = existsSync(folder) ? readdirSync(folder).map(file => file.replace(/\.yml$/, '')) : [null]
  for (const variant of variants) build(site, variant)
}

function build(site, variant) {
  const source = join(site, 'source')
  const destination = variant === null ? join(site, 'expected') : join(site, 'expected', variant)
  const own = join(source, '_config.yml')
  const config = variant === null ? own : `${own},${join(site, 'variants', `${variant}.yml`)}`
  const flags = ['--source', source, '--destination', destination, '--config', config, '--disable-disk-cache']
  console.log(`jekyll build ${flags.join(' ')}`)
  const said = execFileSync('jekyll', ['build', '--quiet', ...flags], { env: environment, cwd: source, encoding: 'utf8' })
  if (said.trim() !== '') console.log(said)
}
