import type { BuildResult } from './request.ts'

/** A result with what the asynchronous hooks of plugins came to. They end after all is written. */
export async function settled(result: BuildResult): Promise<BuildResult> {
  const { late, ...rest } = result
  const found = (await late) ?? []
  return found.length === 0
    ? result
    : { ...rest, isPublished: false, diagnostics: [...result.diagnostics, ...found] }
}
