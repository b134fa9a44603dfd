import { codeSamples } from './code-samples.mjs'
import * as words from './words.mjs'

/** @param {string} text */
export const slugify = text =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** @param {string} text */
const capital = text => text.charAt(0).toUpperCase() + text.slice(1)

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/**
 * Sentences and blocks of Markdown, made of random words with every kind of span among them.
 *
 * @param {import('./random.mjs').Random} random
 */
export function createProse({ next, integer, pick, chance }) {
  const noun = () => pick(words.nouns)
  const phrase = () => (chance(0.6) ? `${pick(words.adjectives)} ${noun()}` : noun())

  const span = () => {
    const text = phrase()
    const roll = next()
    if (roll < 0.06) return `*${text}*`
    if (roll < 0.1) return `**${text}**`
    if (roll < 0.14) return `[${text}](https://example.org/${slugify(text)}/${integer(1, 999)})`
    if (roll < 0.16) return `\`${slugify(text)}\``
    return text
  }

  const action = () => (chance(0.3) ? `${pick(words.adverbs)} ` : '') + pick(words.verbs)
  const clause = () => `the ${span()} ${action()} the ${span()}`

  /** @type {readonly (() => string)[]} */
  const sentences = [
    () => `${capital(clause())} in ${pick(words.places)}.`,
    () => `${capital(clause())}, and ${clause()}.`,
    () => `${capital(clause())} after ${clause()}, ${pick(words.people)} said.`,
    () => `"${capital(clause())}," said ${pick(words.people)}, who ${pick(words.verbs)} the ${noun()}.`,
    () =>
      `On ${pick(weekdays)} ${clause()} - at least ${integer(2, 90)} per cent of the ${noun()}'s ${noun()}.`,
    () => `It's a ${span()} that ${pick(words.people)} ${pick(words.verbs)} in ${integer(1970, 2025)}.`,
  ]

  const event = () => `${phrase()} ${pick(words.verbs)} the ${phrase()}`

  /** @type {readonly (() => string)[]} */
  const titles = [
    () => `${capital(event())} in ${pick(words.places)}`,
    () => `Big news: ${event()}, as ${pick(words.people)} visits ${pick(words.places)}`,
    () => `${capital(noun())} & ${noun()}: ${event()}`,
    () => `Why '${phrase()}' ${pick(words.verbs)} the ${phrase()}`,
    () => `What the ${noun()} of ${pick(words.places)} ${pick(words.verbs)} ${pick(words.adverbs)}`,
  ]

  const sentence = () => pick(sentences)()

  const list = () => {
    const isNumbered = chance(0.35)
    const items = Array.from({ length: integer(3, 7) }, () => capital(clause()))
    return items.map((item, index) => `${isNumbered ? `${index + 1}.` : '-'} ${item}`).join('\n')
  }

  const row = () => `| ${pick(words.places)} | ${integer(10, 9999)} | ${phrase()} |`

  return {
    title: () => pick(titles)(),
    summary: () => `${capital(`the ${event()}, with ${pick(words.people)} to be consulted next week`)}.`,
    paragraph: () => Array.from({ length: integer(2, 5) }, sentence).join(' '),
    heading: () => capital(`the ${phrase()} and the ${noun()}`),
    quote: () => `> ${sentence()}\n>\n> ${sentence()}`,
    list: () => `${capital(clause())}:\n\n${list()}`,
    table: () =>
      [
        '| Place | Count | Remark |',
        '| --- | ---: | --- |',
        ...Array.from({ length: integer(3, 6) }, row),
      ].join('\n'),
    code: () => {
      const [language, sample] = pick(codeSamples)
      return `\`\`\`${language}\n${sample}\n\`\`\``
    },
  }
}
