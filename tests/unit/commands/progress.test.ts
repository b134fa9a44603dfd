import { afterEach, expect, it, vi } from 'vitest'
import { createProgress, type ProgressOptions } from '../../../src/commands/progress.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What is written when pages are done at these times, in milliseconds from the start of the build. */
function draw(
  times: readonly number[],
  stream: { isTTY: boolean },
  options: Partial<ProgressOptions> = {},
): string {
  let now = 1000
  let written = ''
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const write = (text: string) => {
    written += text
  }
  const progress = createProgress({ ...stream, write }, { isQuiet: false, environment: {}, ...options })
  times.forEach((time, index) => {
    now = 1000 + time
    progress.show(index, times.length)
  })
  progress.clear()
  return written
}

const terminal = { isTTY: true }

it('says nothing in the first half second, and then ten times a second at most', () => {
  expect(draw([0, 300, 499], terminal)).toBe('')
  expect(draw([499, 500, 550, 599, 600], terminal)).toBe(
    '\r  rendering 1 of 5 pages\u001b[K\r  rendering 4 of 5 pages\u001b[K\r\u001b[K',
  )
})

it.each<[string, { isTTY: boolean }, Partial<ProgressOptions>]>([
  ['where the output is no terminal', { isTTY: false }, {}],
  ['in CI', terminal, { environment: { CI: 'true' } }],
  ['when it is to be quiet', terminal, { isQuiet: true }],
])('says nothing %s', (_name, stream, options) => {
  expect(draw([0, 600, 900], stream, options)).toBe('')
})
