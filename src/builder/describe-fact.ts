import { allData, bodyText, excerptText, form, headText } from '../drops/document-aspects.ts'
import type { Fact, FactKind, Facts } from '../incremental/facts.ts'
import { wholeInstant } from '../values/clock.ts'

/** What a fact is about, in words for people: `the "title" of _posts/a.md`. */
export function describeFact(fact: Fact, facts: Facts): string {
  const group = facts.groupOf(fact)
  if (group === undefined) return 'something'
  const { kind, subject } = group
  return descriptions[kind](printable(facts.keyOf(fact)), subject)
}

const descriptions: Readonly<Record<FactKind, (key: string, subject: string) => string>> = {
  doc: (key, subject) => aspects.get(key)?.(subject) ?? `the ${quote(key)} of ${subject}`,
  column: key =>
    key.startsWith('(') ? `every ${key.slice(1, -1)} of the site` : `every ${quote(key)} of the site`,
  html: key => `the converted text of ${key}`,
  excerpt: key => `the excerpt of ${key}`,
  output: key => `the finished page of ${key}`,
  late: key => `that ${afterWord(key)} was not rendered yet`,
  list: key => `which ${key.replace(/^docs /, 'documents of ')} there are, and their order`,
  neighbour: key => `who comes ${key.startsWith('next') ? 'after' : 'before'} ${afterWord(key)}`,
  config: key => (key === '*' ? 'the whole configuration' : `${quote(key)} of the configuration`),
  data: key => `the data ${quote(key)}`,
  template: key => (key === 'names' ? 'the names of all templates' : `the ${key}`),
  link: key => `where ${afterWord(key)} leads`,
  route: key => `whether ${key} is published`,
  image: key => `the size of ${key}`,
  file: key => `the file ${key}`,
  style: key => `the style sheets in ${key === '' ? 'the source' : key}`,
  time: key =>
    key === wholeInstant ? 'the time of the build' : `the time, as ${quote(afterWord(key))} shows it`,
  site: () => 'anything of the site, as a plugin may read all of it',
  volatile: () => 'chance, which is another at every build',
}

const aspects: ReadonlyMap<string, (subject: string) => string> = new Map([
  [printable(bodyText), subject => `the text of ${subject}`],
  [printable(excerptText), subject => `the text of the excerpt of ${subject}`],
  [printable(headText), subject => `the front matter of ${subject}`],
  [printable(allData), subject => `all data of ${subject}`],
  [printable(form), subject => `the kind and place of ${subject}`],
])

function printable(key: string): string {
  return key.replaceAll('\u{1}', '.').replaceAll('\u{2}', '').replaceAll('\0', '~')
}

function quote(key: string): string {
  return JSON.stringify(key)
}

function afterWord(key: string): string {
  return key.replace(/^\S* /, '')
}
