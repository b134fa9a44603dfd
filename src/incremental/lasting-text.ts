import { hash } from 'node:crypto'

/** A text that may be let go, and is known by its print then, until somebody asks for it. */
export class LastingText {
  #text: string | undefined
  #print: string | undefined
  #load: (() => string) | undefined

  private constructor(text: string | undefined, print: string | undefined, load: (() => string) | undefined) {
    this.#text = text
    this.#print = print
    this.#load = load
  }

  static of(text: string): LastingText {
    return new LastingText(text, undefined, undefined)
  }

  /** A text of an earlier process. */
  static kept(print: string, load: () => string): LastingText {
    return new LastingText(undefined, print, load)
  }

  /** The SHA-256 of the text, in base64url. */
  get print(): string {
    this.#print ??= hash('sha256', this.#text ?? '', 'base64url')
    return this.#print
  }

  get text(): string {
    return this.#text ?? this.#load?.() ?? ''
  }

  get isLoaded(): boolean {
    return this.#text !== undefined
  }

  /** Frees the memory; `load` has to bring back the same text. */
  letGo(load: () => string): void {
    const { print } = this
    this.#load = load
    this.#text = undefined
    this.#print = print
  }

  isSame(other: LastingText): boolean {
    if (this.#text !== undefined && other.#text !== undefined) return this.#text === other.#text
    return this.print === other.print
  }
}
