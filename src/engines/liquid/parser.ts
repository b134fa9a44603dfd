import { suggest } from '../../util/similar.ts'
import { stripStart } from '../../values/whitespace.ts'
import { Body } from './body.ts'
import { compileCondition, type Test } from './expression/compile-condition.ts'
import { compileExpression, type Evaluate } from './expression/compile-expression.ts'
import { type Condition, parseCondition } from './expression/condition.ts'
import { parseExpression } from './expression/expression.ts'
import { LiquidSyntaxError } from './expression/syntax-error.ts'
import { parseVariable } from './expression/variable.ts'
import { type Compute, compileFilters, type Filters } from './filter-calls.ts'
import type { Node, Render, TagToken } from './node.ts'
import { printValue } from './print-value.ts'
import { readTag, readTagLine, readVariable } from './read-tag.ts'
import type { RenderState } from './render-state.ts'
import type { TagTable } from './tag.ts'
import { type Piece, type PieceReader, readLines, readPieces } from './tokenizer.ts'

/**
 * Liquid's error modes. `lax` skips what it cannot read, `strict` stops there, and `warn`, Jekyll's own, reads
 * strictly and where that fails remarks on it and reads laxly.
 */
export type ErrorMode = 'lax' | 'warn' | 'strict'

export interface ParserOptions {
  readonly tags: TagTable
  readonly filters: Filters
  readonly errorMode: ErrorMode
}

/** Reads one template. Tags get it, to read what is in them. */
export class Parser {
  readonly warnings: LiquidSyntaxError[] = []
  readonly #options: ParserOptions
  #pieces: PieceReader
  /** Whether the tag or variable read last ends in `-%}`, so that text behind it loses the space it starts with. */
  #trimsNext = false
  #depth = 0

  constructor(text: string, options: ParserOptions) {
    this.#pieces = readPieces(text)
    this.#options = options
  }

  /** @throws LiquidSyntaxError */
  parse(): Render {
    const body = new Body()
    const token = this.#readInto(body)
    if (token === null) return body.compile()
    if (token.name !== 'else' && token.name !== 'end') throw this.#unknownTag(token)
    return this.fail(`Unexpected outer '${token.name}' tag`, token.offset, token.name.length)
  }

  /** A template within a tag's markup, such as the name of the file in `{% include {{ page.card }}.html %}`. */
  text(text: string, offset: number): (state: RenderState) => string {
    if (!/\{[{%]/.test(text)) return () => text
    const pieces = this.#pieces
    const trimsNext = this.#trimsNext
    this.#pieces = readPieces(text, offset)
    this.#trimsNext = false
    const render = this.parse()
    this.#pieces = pieces
    this.#trimsNext = trimsNext
    return capture(render)
  }

  /**
   * Reads into `body` until the block ends, or until a tag that only the block can make sense of, such as
   * `else`: null at the end, else that tag.
   *
   * @throws LiquidSyntaxError where the template ends before the block
   */
  readBody(body: Body, block: TagToken): TagToken | null {
    if (this.#depth >= deepestNesting) this.fail('Nesting too deep', block.offset, block.name.length)
    this.#depth++
    const token = this.#readInto(body)
    this.#depth--
    if (token?.name === `end${block.name}`) return null
    return token ?? this.failUnclosed(block)
  }

  /** Reads the lines of a `liquid` tag. */
  readLines(body: Body, { name, markup, offset, markupOffset }: TagToken): void {
    const outer = this.#pieces
    this.#pieces = readLines(markup, markupOffset)
    const token = this.#readInto(body)
    if (token !== null) this.refuse(token, { name, offset, markup, markupOffset })
    this.#pieces = outer
  }

  /** The next piece of the template as it stands, for blocks that hold no Liquid; null at its end. */
  shift(): Piece | null {
    return this.#pieces.shift()
  }

  /** An expression and the filters behind it. */
  variable(text: string, offset: number): Compute {
    const variable = parseVariable(text, this.#isLax)
    this.#remark(variable.warning, `{{${text}}}`, offset)
    return compileFilters(variable, offset, this.#options.filters)
  }

  /** A condition, as `if` has it. */
  condition(text: string, offset: number): Test {
    const condition = relocate(() => parseCondition(text, this.#isLax), offset)
    this.#remark(condition.warning, text.trim(), offset)
    return this.compileCondition(condition)
  }

  compileCondition(condition: Condition): Test {
    return compileCondition(condition, this.#options.filters.isStrictOfVariables)
  }

  /** An expression without filters, in lax mode. */
  expression(text: string): Evaluate {
    return compileExpression(parseExpression(text), this.#options.filters.isStrictOfVariables)
  }

  /** Reads a tag's markup in the two ways that the error mode chooses from. */
  choose<Result>({ markup, markupOffset }: TagToken, strict: () => Result, lax: () => Result): Result {
    if (this.#isLax) return lax()
    try {
      return strict()
    } catch (error) {
      if (!(error instanceof LiquidSyntaxError)) throw error
      this.#remark(error, markup.trim(), markupOffset)
      return lax()
    }
  }

  /** @throws LiquidSyntaxError for a tag that the block cannot make sense of either */
  refuse(token: TagToken, block: TagToken): never {
    const { name, offset } = token
    if (name === 'else') return this.fail(`${block.name} tag does not expect 'else' tag`, offset, name.length)
    if (!name.startsWith('end')) throw this.#unknownTag(token)
    const message = `'${name}' is not a valid delimiter for ${block.name} tags. use end${block.name}`
    return this.fail(message, offset, name.length)
  }

  failUnclosed({ name, offset }: TagToken): never {
    return this.fail(`'${name}' tag was never closed`, offset, name.length, `close it with {% end${name} %}`)
  }

  /** @throws LiquidSyntaxError at a place in the template, in UTF-16 units */
  fail(message: string, offset: number, length = 0, hint?: string): never {
    throw new LiquidSyntaxError(message, offset, length, hint)
  }

  get #isLax(): boolean {
    return this.#options.errorMode === 'lax'
  }

  #readInto(body: Body): TagToken | null {
    for (let piece = this.#pieces.shift(); piece !== null; piece = this.#pieces.shift()) {
      const token = this.#pieces.isLines ? this.#readLine(piece, body) : this.#readPiece(piece, body)
      if (token !== null) return token
    }
    return null
  }

  #readPiece(piece: Piece, body: Body): TagToken | null {
    if (piece.text.startsWith('{%')) {
      this.#controlSpace(piece, body)
      return this.#addTag(readTag(piece) ?? this.#failUnterminated('Tag', piece, '%}'), body)
    }
    if (piece.text.startsWith('{{')) {
      this.#controlSpace(piece, body)
      const variable = readVariable(piece) ?? this.#failUnterminated('Variable', piece, '}}')
      body.add(toNode(this.variable(variable.text, variable.offset)))
      return null
    }
    body.addText(this.#trimsNext ? stripStart(piece.text) : piece.text)
    this.#trimsNext = false
    return null
  }

  #readLine(line: Piece, body: Body): TagToken | null {
    if (!/[^\t-\r ]/.test(line.text)) return null
    const token = readTagLine(line)
    // A liquid tag holds no other: Liquid 5.4 does not know it there.
    return token.name === 'liquid' ? token : this.#addTag(token, body)
  }

  /** Adds what the tag becomes; a tag that is not known is the block's to make sense of, and comes back. */
  #addTag(token: TagToken, body: Body): TagToken | null {
    const tag = this.#options.tags.get(token.name)
    if (tag === undefined) return token
    body.add(tag(token, this))
    return null
  }

  #controlSpace({ text }: Piece, body: Body): void {
    if (text[2] === '-') body.stripEnd()
    this.#trimsNext = text.at(-3) === '-'
  }

  #failUnterminated(what: 'Tag' | 'Variable', { text, offset }: Piece, end: string): never {
    const shown = text.length > 60 ? `${text.slice(0, 60)}...` : text
    const pattern = end === '%}' ? String.raw`/\%\}/` : String.raw`/\}\}/`
    const message = `${what} '${shown}' was not properly terminated with regexp: ${pattern}`
    return this.fail(message, offset, 2, `end it with ${end}`)
  }

  #unknownTag({ name, offset }: TagToken): LiquidSyntaxError {
    const names = [...this.#options.tags.keys(), 'elsif', 'else', 'when']
    const hint = suggest(name, names, 'check its spelling, or whether it comes from a plugin')
    return new LiquidSyntaxError(`Unknown tag '${name}'`, offset, name.length, hint)
  }

  #remark(warning: LiquidSyntaxError | null, context: string, offset: number): void {
    if (warning === null) return
    const { message, length, hint } = warning
    const placed = new LiquidSyntaxError(`${message} in "${context}"`, offset + warning.offset, length, hint)
    if (this.#options.errorMode === 'strict') throw placed
    this.warnings.push(placed)
  }
}

/** Liquid's own limit of blocks within blocks. */
const deepestNesting = 100

function toNode(compute: Compute): Node {
  return { kind: 'variable', isBlank: false, render: printValue(compute) }
}

function capture(render: Render): (state: RenderState) => string {
  return state => {
    const { output } = state
    state.output = ''
    render(state)
    const text = state.output
    state.output = output
    return text
  }
}

function relocate<Result>(parse: () => Result, offset: number): Result {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof LiquidSyntaxError)) throw error
    throw new LiquidSyntaxError(error.message, offset + error.offset, error.length, error.hint)
  }
}
