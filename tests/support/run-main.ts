import { vi } from 'vitest'
import { main } from '../../src/commands/main.ts'

export interface MainRun {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in a folder of its own, as people do. */
export async function runIn(folder: string, ...words: readonly string[]): Promise<MainRun> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    return await runMain(...words)
  } finally {
    process.chdir(before)
  }
}

/** Runs a command line in this process, and catches what it prints. */
export async function runMain(...words: readonly string[]): Promise<MainRun> {
  const printed = { stdout: '', stderr: '' }
  const catchIn = (name: keyof typeof printed) => (text: unknown) => {
    printed[name] += `${text}\n`
  }
  const catchText = (name: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[name] += text
    return true
  }
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(catchIn('stdout')),
    vi.spyOn(console, 'error').mockImplementation(catchIn('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation(catchText('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchText('stderr')),
  ]
  try {
    return { status: await main(words), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
