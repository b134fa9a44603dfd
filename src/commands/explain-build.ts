import type { Explanation } from '../builder/explain.ts'
import { createSession, type SessionRequest } from '../builder/session.ts'
import { count } from './count.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { reportBuild } from './report-build.ts'
import type { SiteOptions } from './site-options.ts'

/** `build --explain PATH`: builds, and says why the pages of a file were made again, or were not. */
export function explainBuild(request: SessionRequest, path: string, options: SiteOptions): ExitStatus {
  const started = performance.now()
  const session = createSession(request)
  try {
    const result = session.update()
    reportBuild(result, performance.now() - started, options)
    const explanations = session.explain(path.replace(/^\.\//, ''))
    if (explanations.length === 0) {
      console.error(`"${path}" is no page of this site: name a file, a URL or a published file`)
      return exitStatus.authorError
    }
    for (const line of explanations.flatMap(explanationLines)) console.log(line)
    return result.isPublished ? exitStatus.ok : exitStatus.authorError
  } finally {
    session.close()
  }
}

/** Reads beyond this are counted: a list of a thousand posts reads three thousand. */
const maxReads = 40

export function explanationLines({ task, document, url, reason, reads }: Explanation): readonly string[] {
  const part = parts.get(task.slice(0, task.indexOf(':'))) ?? task
  const verdict = reason === null ? 'as it was' : `made again, because of ${reason}`
  const shown = [...new Set(reads)]
  const more = shown.length > maxReads ? [`    and ${count(shown.length - maxReads, 'more read')}`] : []
  return [
    `${part} of ${document} (${url}): ${verdict}`,
    ...(shown.length === 0 ? [] : ['  It read:']),
    ...shown.slice(0, maxReads).map(read => `    ${read}`),
    ...more,
  ]
}

const parts: ReadonlyMap<string, string> = new Map([
  ['content', 'The text'],
  ['excerpt', 'The excerpt'],
  ['page', 'The page'],
  ['images', 'The check of the pictures'],
])
