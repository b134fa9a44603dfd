import { createSession, type SessionRequest } from '../builder/session.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Update, watchSite } from '../server/watch-site.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { createProgress } from './progress.ts'
import { isWorthALine, rebuildLine } from './rebuild-line.ts'
import { isQuiet, reportDiagnostics } from './report.ts'
import { isTalking, reportBuild } from './report-build.ts'
import type { SiteOptions } from './site-options.ts'

/** `build --watch`: builds again whenever a file changes, until Ctrl-C. */
export async function watchBuild(request: SessionRequest, options: SiteOptions): Promise<ExitStatus> {
  const stop = new AbortController()
  const end = (): void => stop.abort()
  for (const signal of endings) process.on(signal, end)

  let progress = newProgress()
  let last: Update | undefined
  try {
    await watchSite({
      session: createSession({ ...request, onProgress: (done, total) => progress.show(done, total) }),
      configFiles: request.files ?? [],
      isPolling: options.force_polling === true,
      signal: stop.signal,
      onUpdate,
      onWatching: () => say('Watching for changes; Ctrl-C ends it.'),
      onNote: text => {
        if (isTalking(options)) console.error(`note: ${text}`)
      },
    })
  } finally {
    for (const signal of endings) process.off(signal, end)
  }
  return exitStatus.ok

  function onUpdate(update: Update): void {
    progress.clear()
    progress = newProgress()
    const before = last
    last = update
    if (before === undefined) reportBuild(update.result, update.milliseconds, options)
    else reportUpdate(update, before)
  }

  /** Errors are said as long as they keep the site from being published; a warning is said once. */
  function reportUpdate(update: Update, before: Update): void {
    const { diagnostics } = update.result
    const said = new Set(before.result.diagnostics.map(keyOf))
    const isNew = (diagnostic: Diagnostic): boolean => !said.has(keyOf(diagnostic))
    if (!isWorthALine(update, before) && !diagnostics.some(isNew)) return
    const told = diagnostics.filter(diagnostic => diagnostic.severity === 'error' || isNew(diagnostic))
    reportDiagnostics({ ...update.result, diagnostics: told }, options)
    say(rebuildLine(update, new Date()))
  }

  function say(line: string): void {
    if (isTalking(options) && last !== undefined && !isQuiet(last.result, options)) console.log(line)
  }

  function newProgress(): ReturnType<typeof createProgress> {
    return createProgress(process.stderr, { isQuiet: !isTalking(options), environment: process.env })
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function keyOf({ severity, code, message, file, line, column }: Diagnostic): string {
  return JSON.stringify([severity, code, message, file, line, column])
}
