import { readFileSync } from 'node:fs'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { nameOf } from './place-in-module.ts'
import { rubyRegistrations } from './ruby-plugins.ts'

/** Names the plugins in Ruby, which are passed over, and what each of them would have registered. */
export function reportRuby(files: readonly string[], source: string, diagnostics: Diagnostics): void {
  const [first] = files
  if (first === undefined) return
  const described = files.map(file => {
    const registered = rubyRegistrations(readOr(file, ''))
    return `"${nameOf(file, source)}"${registered.length === 0 ? '' : ` (${registered.join(', ')})`}`
  })
  diagnostics.add({
    severity: 'warning',
    code: 'plugin-ruby',
    message: `${files.length === 1 ? 'a plugin in Ruby is' : 'plugins in Ruby are'} passed over: ${described.join(', ')}`,
    file: nameOf(first, source),
    hint: 'write it in JavaScript beside it, under the same name: docs/plugins.md says how',
  })
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
