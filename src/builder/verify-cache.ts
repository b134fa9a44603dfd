import { Buffer } from 'node:buffer'
import type { DestinationPath, Source } from '../site/types.ts'
import type { Explanation } from './explain.ts'
import type { BuildResult } from './request.ts'
import { createSession, type SessionRequest } from './session.ts'

/** What the cache made of a site, against what a build without it makes. */
export interface Verification {
  readonly result: BuildResult
  /** How many files were compared. */
  readonly files: number
  /** Null where all are equal. */
  readonly difference: Difference | null
}

export interface Difference {
  readonly destination: DestinationPath
  /** The first byte that is another, 0-based; null where only one of the two builds has the file. */
  readonly offset: number | null
  /** What stands there, in a few characters: with the cache, and without it. */
  readonly cached: string
  readonly fresh: string
  /** What the cache believes this page to depend on. */
  readonly claims: readonly Explanation[]
}

/** Builds a site with its cache and without, and compares. Only the former is published. */
export function verifyCache(request: SessionRequest): Verification {
  const cached = createSession(request)
  const fresh = createSession({ ...request, cache: false, publish: false })
  try {
    const result = cached.update()
    fresh.update()
    const [left, right] = [cached.outputs(), fresh.outputs()]
    const all = [...new Set([...left.keys(), ...right.keys()])].sort()
    const wrong = all.find(destination => !isSame(left.get(destination), right.get(destination)))
    return {
      result,
      files: all.length,
      difference:
        wrong === undefined
          ? null
          : describe(wrong, left.get(wrong), right.get(wrong), cached.explain(wrong)),
    }
  } finally {
    cached.close()
    fresh.close()
  }
}

type Content = string | Source | undefined

function isSame(cached: Content, fresh: Content): boolean {
  if (typeof cached === 'object' && typeof fresh === 'object') return cached.path === fresh.path
  return cached === fresh
}

function describe(
  destination: DestinationPath,
  cached: Content,
  fresh: Content,
  claims: readonly Explanation[],
): Difference {
  const [left, right] = [Buffer.from(textOf(cached)), Buffer.from(textOf(fresh))]
  const isInBoth = typeof cached === 'string' && typeof fresh === 'string'
  const offset = firstDifference(left, right)
  const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, offset - 30), offset + 30).toString()
  return { destination, offset: isInBoth ? offset : null, cached: around(left), fresh: around(right), claims }
}

function textOf(content: Content): string {
  if (typeof content === 'string') return content
  return content === undefined ? '(no such file)' : `(a copy of ${content.path})`
}

function firstDifference(left: Buffer, right: Buffer): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) if (left[at] !== right[at]) return at
  return length
}
