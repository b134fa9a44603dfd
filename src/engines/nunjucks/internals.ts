/**
 * The parts of Nunjucks that its published types do not show, typed as far as we use them. This is the one
 * file that imports the package. Version 3.2.4 is the last; its modules are what they are.
 */
import { createRequire } from 'node:module'

export interface AstNode {
  readonly typename: string
  /** 0-based */
  readonly lineno: number
  /** 0-based */
  readonly colno: number
  readonly value?: unknown
  readonly name?: AstNode
  readonly args?: AstNode
  readonly right?: AstNode
  readonly template?: AstNode
  findAll(type: unknown): AstNode[]
}

/** Nunjucks' own error: 1-based places where the parser threw it, 0-based where the runtime did. */
export interface TemplateError extends Error {
  readonly lineno?: number
  readonly colno?: number
  readonly cause?: unknown
}

export type TemplateCallback = (error: TemplateError | null, result?: unknown) => void

export type RootFunction = (
  environment: unknown,
  context: NunjucksContext,
  frame: unknown,
  runtime: unknown,
  callback: TemplateCallback,
) => void

export interface NunjucksContext {
  readonly env: { readonly globals: Readonly<Record<string, unknown>> }
  readonly ctx: Readonly<Record<string, unknown>>
  lookup(name: string): unknown
}

export interface NunjucksFrame {
  lookup(name: string): unknown
}

export interface CompilerInstance {
  buffer: string
  lastId: number
  compile(node: AstNode, frame?: unknown): void
  getCode(): string
  _emit(code: string): void
  _emitLine(code: string): void
  _tmpid(): string
  _compileAggregate(node: AstNode | undefined, frame: unknown, open?: string, close?: string): void
  _compileGetTemplate(node: AstNode, frame: unknown, eager: boolean, ignoreMissing: boolean): string
  _compileExpression(node: AstNode | undefined, frame: unknown): void
}

export interface TemplateInstance {
  blocks: Record<string, RootFunction>
  rootRenderFunc: RootFunction
  compiled: boolean
  readonly tmplStr: string
  readonly path: string
  /** Throws TemplateError. */
  render(variables: object): unknown
  compile(): void
  _getBlocks(properties: Readonly<Record<string, RootFunction>>): Record<string, RootFunction>
}

export interface EnvironmentInstance {
  readonly filters: Record<string, (...parameters: never[]) => unknown>
  readonly tests: Readonly<Record<string, unknown>>
  readonly globals: Record<string, unknown>
}

export interface SafeString {
  readonly val: string
  toString(): string
}

export interface Runtime {
  readonly SafeString: new (text: string) => SafeString
  markSafe(text: string): SafeString
  handleError(error: unknown, line: number, column: number): TemplateError
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
  readonly parser: { parse(source: string, extensions: readonly unknown[], options: object): AstNode }
  readonly runtime: Runtime
  readonly nodes: { readonly Filter: unknown; readonly Is: unknown }
  readonly lib: { escape(text: string): string }
}

const require = createRequire(import.meta.url)

export const { Environment, Template, compiler, parser, runtime, nodes, lib } = require('nunjucks') as Internals

export const { transform } = require('nunjucks/src/transformer') as {
  transform(tree: AstNode, asyncFilters: readonly string[]): AstNode
}
