/** Patterns that the markup of several tags has in common, in Liquid's lax mode. */
import { QUOTED_FRAGMENT, SPACE } from './expression/lax.ts'

/** Every `name: value` in a markup. The word boundary keeps a long word without a colon from being tried again and again. */
export function findAttributes(markup: string): readonly (readonly [name: string, value: string])[] {
  return Array.from(markup.matchAll(ATTRIBUTE), ({ 1: name = '', 2: value = '' }) => [name, value] as const)
}

const ATTRIBUTE = new RegExp(String.raw`\b(\w+)${SPACE}*:${SPACE}*(${QUOTED_FRAGMENT})`, 'g')
