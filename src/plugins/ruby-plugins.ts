/** What a plugin in Ruby registers, as far as a look at its text tells: `the tag "youtube"`. */
export function rubyRegistrations(text: string): readonly string[] {
  const code = text.replace(COMMENT, '')
  const found = patterns.flatMap(([pattern, describe]) =>
    Array.from(code.matchAll(pattern), match => describe(match[1] ?? '', match[2] ?? '')),
  )
  return [...new Set(found)]
}

const COMMENT = /^[ \t]*#.*$/gm

const patterns: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
  [/\bregister_tag\b[ \t]*\(?[ \t]*["':]([\w-]+)/g, name => `the tag "${name}"`],
  [/\bregister_filter\b[ \t]*\(?[ \t]*([\w:]+)/g, name => `the filters of ${name}`],
  [
    /\bHooks\.register\b[ \t]*\(?[ \t]*(\[[^[\]\n]{0,200}\]|:\w+)[ \t]*,[ \t]*:(\w+)/g,
    (owner, event) => `the hook ${owner.replace(/[[\]:]/g, '')} ${event}`,
  ],
  [
    /^[ \t]*class[ \t]+([\w:]+)[ \t]*<[ \t]*(?:::)?(?:Jekyll::)?Generator\b/gm,
    name => `the generator ${name}`,
  ],
  [
    /^[ \t]*class[ \t]+([\w:]+)[ \t]*<[ \t]*(?:::)?(?:Jekyll::)?Converter\b/gm,
    name => `the converter ${name}`,
  ],
  [/^[ \t]*class[ \t]+([\w:]+)[ \t]*<[ \t]*(?:::)?(?:Jekyll::)?Command\b/gm, name => `the command ${name}`],
]
