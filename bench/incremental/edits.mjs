// Edits in one session: how long each takes from the named file to the published bytes.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { spreadOf } from '../report/statistics.mjs'

/**
 * @param {{ site: string, program: string, runs: number }} options
 * @returns {Promise<readonly (readonly [string, string])[]>}
 */
export async function runEdits({ site, program, runs }) {
  const { createSession } = await import(path.join(program, 'builder/session.js'))
  const { Kernel } = await import(path.join(program, 'incremental/kernel.js'))
  const posts = readdirSync(path.join(site, 'posts')).sort()
  const post = `posts/${posts[posts.length >> 1]}`
  const footer = 'includes/footer.njk'
  const added = 'posts/2026-11-22-brand-new.md'
  const [text, footerText] = [post, footer].map(name => readFileSync(path.join(site, name), 'utf8'))
  const write = (name, content) => writeFileSync(path.join(site, name), content)
  const body = index => write(post, `${text}\n\nEdit ${index}.\n`)

  const dry = createSession({ source: site, cache: false, publish: false })
  dry.update()
  const tasks = watchTasks(Kernel)
  const kernel = repeat(runs, index => {
    body(index)
    tasks.spent = 0
    const { milliseconds } = timed(() => dry.update([post]))
    return { milliseconds: milliseconds - tasks.spent, ran: [] }
  })
  tasks.stop()
  dry.close()

  write(post, text)
  const session = createSession({ source: site, destination: path.join(site, '_site'), cache: false })
  session.update()
  const measure = (times, name, change) =>
    repeat(times, index => {
      change(index)
      return timed(() => session.update([name]))
    })
  const lines = [
    line('body edited', measure(runs, post, body)),
    ['  without its rendering and writing', `${median(kernel)} ms`],
    line(
      'title edited',
      measure(runs, post, index => write(post, text.replace(/^title: .*$/m, `title: "Title ${index}"`))),
    ),
  ]
  write(post, text)
  session.update([post])
  lines.push(
    line(
      'footer edited',
      measure(3, footer, index => write(footer, `${footerText}<!-- ${index} -->`)),
    ),
  )
  lines.push(
    line(
      'new post',
      repeat(3, () => {
        write(added, '---\ntitle: Brand new\n---\nNew.\n')
        const result = timed(() => session.update([added]))
        rmSync(path.join(site, added))
        session.update([added])
        return result
      }),
    ),
  )
  write(footer, footerText)
  session.close()
  return lines
}

/** The first is left out: it makes what the others find. */
function repeat(times, measure) {
  return Array.from({ length: times + 1 }, (_, index) => measure(index)).slice(1)
}

function timed(update) {
  const started = performance.now()
  const { ran } = update()
  return { milliseconds: performance.now() - started, ran }
}

function line(name, edits) {
  return [name, `${median(edits)} ms, ${edits[0]?.ran.length ?? 0} tasks`]
}

function median(edits) {
  return (spreadOf(edits.map(({ milliseconds }) => milliseconds))?.median ?? 0).toFixed(1)
}

/** Adds up the time inside of tasks. What is nested in one is a part of it. */
function watchTasks(Kernel) {
  const { run } = Kernel.prototype
  let depth = 0
  const watch = {
    spent: 0,
    stop: () => {
      Kernel.prototype.run = run
    },
  }
  Kernel.prototype.run = function (task) {
    const started = performance.now()
    depth++
    try {
      return run.call(this, task)
    } finally {
      depth--
      if (depth === 0) watch.spent += performance.now() - started
    }
  }
  return watch
}
