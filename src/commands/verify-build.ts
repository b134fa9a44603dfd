import type { SessionRequest } from '../builder/session.ts'
import { type Difference, verifyCache } from '../builder/verify-cache.ts'
import { count } from './count.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { explanationLines } from './explain-build.ts'
import { reportBuild } from './report-build.ts'
import type { SiteOptions } from './site-options.ts'

/** `build --verify-cache`: builds with the cache and without, and says whether the two are equal. */
export function verifyBuild(request: SessionRequest, options: SiteOptions): ExitStatus {
  const started = performance.now()
  const { result, files, difference } = verifyCache(request)
  reportBuild(result, performance.now() - started, options)
  if (difference !== null) {
    for (const line of differenceLines(difference)) console.error(line)
    return exitStatus.internal
  }
  if (options.quiet !== true)
    console.log(`The cache is right: ${count(files, 'file')}, all equal to a build without it.`)
  return result.isPublished ? exitStatus.ok : exitStatus.authorError
}

function differenceLines({ destination, offset, cached, fresh, claims }: Difference): readonly string[] {
  return [
    `The cache is wrong about ${destination}${offset === null ? '' : `, from byte ${offset} on`}.`,
    `  with the cache:    ${JSON.stringify(cached)}`,
    `  without the cache: ${JSON.stringify(fresh)}`,
    ...claims.flatMap(explanationLines),
    'This is a bug of Tusitala\'s, and not your mistake. Please report it; "tusitala clean" removes the cache.',
  ]
}
