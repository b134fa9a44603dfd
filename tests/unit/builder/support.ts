import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import type { BuildResult } from '../../../src/builder/request.ts'
import { createSession, type Session, type SessionRequest } from '../../../src/builder/session.ts'
import { createSite, type Files, listFiles, type TestSite, testClock } from '../../support/site.ts'

/** Files to be written; `null` for those to be removed. */
export type Edit = Readonly<Record<string, string | Buffer | null>>

/** `clock: null` for the time that the configuration says. */
export type TestRequest = Omit<SessionRequest, 'clock'> & { readonly clock?: string | null }

export interface OpenSite {
  readonly site: TestSite
  readonly session: Session
  /** What the first update said. */
  readonly first: BuildResult
  /** Changes files and tells the session of them. */
  readonly edit: (files: Edit) => BuildResult
  /** The text of a published file. */
  readonly page: (path: string) => string
}

/** A site of some files that was built once by a session, which closes when the test ends. */
export function openSite(files: Files | TestSite, request: TestRequest = {}): OpenSite {
  const site = isSite(files) ? files : createSite(files)
  letFilesSettle()
  const session = createSession(requestFor(site, request))
  onTestFinished(() => session.close())
  const first = session.update()
  return {
    site,
    session,
    first,
    edit(changes) {
      change(site, changes)
      return session.update(Object.keys(changes))
    },
    page: path => readFileSync(join(first.config.destination, path), 'utf8'),
  }
}

function isSite(files: Files | TestSite): files is TestSite {
  return typeof files.folder === 'string' && typeof files.build === 'function'
}

function requestFor({ folder }: TestSite, { clock = testClock, ...request }: TestRequest): SessionRequest {
  return { source: folder, cache: false, ...(clock === null ? {} : { clock }), ...request }
}

/** Files that were written just now are read again whatever they look like, which would hide that they must be. */
export function letFilesSettle(): void {
  if (vi.isMockFunction(Date.now)) return
  const now = Date.now.bind(Date)
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => now() + 10_000)
  onTestFinished(() => spy.mockRestore())
}

export function change(site: TestSite, changes: Edit): void {
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) site.remove(path)
    else site.write({ [path]: content })
  }
}

/** What was published and found must be what a build from nothing makes of the same files. */
export function expectFresh(
  { site, session }: OpenSite,
  result: BuildResult,
  request: SessionRequest = {},
): void {
  const fresh = createSession({
    source: site.folder,
    clock: testClock,
    cache: false,
    publish: false,
    ...request,
  })
  try {
    const built = fresh.update()
    expect(result.diagnostics).toEqual(built.diagnostics)
    const made = textsOf(fresh)
    expect(textsOf(session)).toEqual(made)
    if (result.isPublished) expect(publishedIn(result.config.destination)).toEqual(made)
  } finally {
    fresh.close()
  }
}

function textsOf(session: Session): Readonly<Record<string, string>> {
  const outputs = [...session.outputs()].map(([path, content]) => [
    path,
    typeof content === 'string' ? content : readFileSync(content.absolute, 'utf8'),
  ])
  return Object.fromEntries(outputs.toSorted())
}

export function publishedIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(listFiles(folder).map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}
