/**
 * The parts of Nunjucks that its published types do not show, typed as far as we use them. This is the one
 * file that imports the package. Version 3.2.4 is the last; its modules are what they are.
 */
import { createRequire } from 'node:module'

/** Nodes have the fields of their kind, and null in those that are empty. */
export interface AstNode {
  readonly typename: string
  /** 0-based */
  readonly lineno: number
  /** 0-based */
  readonly colno: number
  /** The fields' names; a list of nodes has `children` alone. */
  readonly fields: readonly string[]
  readonly children?: readonly AstNode[]
  readonly value?: unknown
  readonly name?: AstNode | null
  readonly args?: AstNode | null
  readonly key?: AstNode
  readonly target?: AstNode
  readonly targets?: readonly AstNode[]
  readonly val?: AstNode
  readonly left?: AstNode
  readonly right?: AstNode
  readonly expr?: AstNode
  readonly ops?: readonly (AstNode & { readonly type: string })[]
  readonly arr?: AstNode
  readonly cond?: AstNode
  readonly body?: AstNode
  readonly else_?: AstNode | null
  readonly names?: AstNode
  readonly template?: AstNode
  readonly ignoreMissing?: boolean | null
  readonly withContext?: boolean | null
}

/** Nunjucks' own error, 1-based. Without a place where the text ended too soon. */
export interface SyntaxFault extends Error {
  readonly lineno?: number
  readonly colno?: number
}

/** What a template, or a block of it, is compiled to: called with the variables, it returns its text. */
export type RunTemplate = (context: NunjucksContext, frame: NunjucksFrame) => string

export interface NunjucksContext {
  readonly env: { readonly globals: Readonly<Record<string, unknown>> }
  readonly ctx: Readonly<Record<string, unknown>>
  /** By name, the innermost template's first. */
  readonly blocks: Readonly<Record<string, readonly RunTemplate[]>>
  getVariables(): object
  addBlock(name: string, block: RunTemplate): void
}

export interface NunjucksFrame {
  variables: Record<string, unknown>
  lookup(name: string): unknown
}

/** Where names stand while a template is compiled. */
export interface CompileFrame {
  readonly parent: CompileFrame | undefined
  lookup(name: string): string | undefined
  set(name: string, variable: string): void
  push(): CompileFrame
}

export interface CompilerInstance {
  /** The variable to which the running part of the template adds its text. */
  buffer: string | null
  inBlock: boolean
  compile(node: AstNode | null | undefined, frame?: CompileFrame): void
  getCode(): string
  fail(message: string, line: number, column: number): never
  _emit(code: string): void
  _emitLine(code: string): void
  _tmpid(): string
  _withScopedSyntax(compile: () => void): void
  _compileChildren(node: AstNode, frame: CompileFrame): void
  _compileAggregate(
    node: AstNode | null | undefined,
    frame: CompileFrame,
    open?: string,
    close?: string,
  ): void
  _compileExpression(node: AstNode | null | undefined, frame: CompileFrame): void
  _compileMacro(node: AstNode, frame?: CompileFrame): string
  compileIf(node: AstNode, frame: CompileFrame): void
  compileSet(node: AstNode, frame: CompileFrame): void
  compileSwitch(node: AstNode, frame: CompileFrame): void
}

export interface Token {
  readonly type: string
  readonly value: unknown
  /** 0-based */
  readonly lineno: number
  /** 0-based */
  readonly colno: number
}

interface ParserInstance {
  nextToken(withWhitespace?: boolean): Token | null
  fail(message: string, line?: number, column?: number): never
  parseAsRoot(): AstNode
}

export interface TemplateInstance {
  blocks: Readonly<Record<string, RunTemplate>>
  rootRenderFunc: (
    environment: unknown,
    context: NunjucksContext,
    frame: NunjucksFrame,
    runtime: unknown,
    callback: (error: null, text: string) => void,
  ) => void
  compiled: boolean
  compile(): void
  render(variables: object, frame?: NunjucksFrame): string
  getExported(callback: (error: null, exported: Exported) => void): void
  getExported(
    variables: object,
    frame: NunjucksFrame,
    callback: (error: null, exported: Exported) => void,
  ): void
}

/** The macros and variables that a template offers to those that import it. */
export type Exported = Readonly<Record<string, unknown>>

export interface EnvironmentInstance {
  readonly filters: Readonly<Record<string, (...parameters: never[]) => unknown>>
  readonly tests: Readonly<Record<string, (...parameters: never[]) => unknown>>
  readonly globals: Record<string, unknown>
}

export interface SafeString {
  readonly val: string
  toString(): string
}

interface Runtime {
  readonly SafeString: new (text: string) => SafeString
  readonly Frame: new () => NunjucksFrame & CompileFrame
}

interface Internals {
  readonly Environment: new (loaders: readonly unknown[], options: object) => EnvironmentInstance
  readonly Template: new (
    source: string,
    environment: EnvironmentInstance,
    path: string,
    eager: boolean,
  ) => TemplateInstance
  readonly compiler: {
    readonly Compiler: new (name: string, throwOnUndefined: boolean) => CompilerInstance
  }
  readonly lexer: { lex(source: string, options: object): unknown }
  readonly parser: { readonly Parser: new (tokens: unknown) => ParserInstance }
  readonly runtime: Runtime
  readonly lib: { escape(text: string): string }
}

const require = createRequire(import.meta.url)

export const { Environment, Template, compiler, lexer, parser, runtime, lib } =
  require('nunjucks') as Internals
