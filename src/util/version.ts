import { readFileSync } from 'node:fs'

/** Tusitala's own version, from its package.json. */
export function tusitalaVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  return version
}
