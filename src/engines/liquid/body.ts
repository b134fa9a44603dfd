import { stripEnd } from '../../values/whitespace.ts'
import type { Node, Render } from './node.ts'

/** The text and nodes between two tags, while a template is parsed. */
export class Body {
  readonly #items: (string | Node)[] = []
  #isBlank = true

  /** Liquid's `blank?`: only white space and what prints nothing. */
  get isBlank(): boolean {
    return this.#isBlank
  }

  addText(text: string): void {
    this.#items.push(text)
    this.#isBlank &&= isWhiteSpace(text)
  }

  add(node: Node): void {
    this.#items.push(node)
    this.#isBlank &&= node.isBlank
  }

  /** What `{%-` does with the text before it. */
  stripEnd(): void {
    const last = this.#items.at(-1)
    if (typeof last === 'string') this.#items[this.#items.length - 1] = stripEnd(last)
  }

  compile(): Render {
    const parts = this.#items.filter(item => item !== '').map(toPart)
    return parts.length === 0 ? () => {} : runParts(parts)
  }
}

interface Part {
  readonly render: Render
  /** After a tag, the rest of the body is left out if the tag was `break`, or held one. */
  readonly canInterrupt: boolean
}

function isWhiteSpace(text: string): boolean {
  return !/[^\t-\r ]/.test(text)
}

function toPart(item: string | Node): Part {
  if (typeof item === 'string') return { render: printText(item), canInterrupt: false }
  const isMute = item.kind === 'block' && item.isBlank
  return { render: isMute ? mute(item.render) : item.render, canInterrupt: item.kind !== 'variable' }
}

function printText(text: string): Render {
  return state => {
    state.output += text
  }
}

/** A blank block runs, for what it assigns, and its output is dropped. */
function mute(render: Render): Render {
  return state => {
    const { output } = state
    render(state)
    state.output = output
  }
}

function runParts(parts: readonly Part[]): Render {
  return state => {
    state.step(parts.length)
    for (const part of parts) {
      part.render(state)
      if (part.canInterrupt && state.interrupts.length > 0) return
    }
  }
}
