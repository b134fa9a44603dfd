import type { BuildRequest, BuildResult } from './request.ts'
import { createSession, type SessionRequest } from './session.ts'

export type { BuildRequest, BuildResult }

/**
 * Builds a site once: a session with one update. Read {@link file://./session.ts} next, which configures, and
 * {@link file://./living-site.ts}, which reads and renders.
 *
 * Rendering ends before writing begins, so that a site with mistakes leaves the published one as it was.
 */
export function build(request: SessionRequest): BuildResult {
  const session = createSession(request)
  try {
    return session.update()
  } finally {
    session.close()
  }
}
