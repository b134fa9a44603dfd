import { ExpressionCompiler, startOf } from './expression-compiler.ts'
import { type AstNode, type CompileFrame, type RunTemplate, runtime } from './internals.ts'
import type { Passage } from './template-fault.ts'
import { nodesOf } from './walk-tree.ts'

/** What is compiled into a template: our runtime, and the template's own ways to others. */
export interface CompiledParts {
  readonly root: RunTemplate
  readonly blocks: Readonly<Record<string, RunTemplate>>
}

/**
 * The functions of a parsed template. Nunjucks compiles to callbacks, whose errors surface in whichever
 * template was last entered; rendering here is synchronous, so that templates are functions that return their
 * text, and what they throw passes through each of them once, to be told its place.
 */
export function compileTree(tree: AstNode, name: string, functions: object, link: object): CompiledParts {
  const compiler = new TemplateCompiler(name, false)
  compiler.compile(tree)
  // Nunjucks templates are code by design; only layouts and pages that name the engine are compiled.
  return new Function('runtime', 'link', compiler.getCode())(functions, link) as CompiledParts
}

class TemplateCompiler extends ExpressionCompiler {
  compileRoot(node: AstNode): void {
    this.#compileFunction('root', node, () => {
      this._emitLine('var parent = null, parentLine = 0, parentColumn = 0;')
      this._compileChildren(node, new runtime.Frame())
      this._emitLine('if (parent === null) return output;')
      this._emitLine('lineno = parentLine; colno = parentColumn; passage = "extended";')
      this._emitLine('return parent.root(context, frame);')
    })
    this.inBlock = true
    const blocks = [...nodesOf(node)].filter(({ typename }) => typename === 'Block')
    for (const { name, body } of blocks) {
      this.blockName = String(name?.value)
      this.#compileFunction(`b_${this.blockName}`, body ?? node, () => {
        this._emitLine('frame = frame.push(true);')
        this.compile(body, new runtime.Frame())
        this._emitLine('return output;')
      })
    }
    const names = blocks.map(({ name }) => String(name?.value))
    this._emitLine(`return { root, blocks: { ${names.map(name => `${name}: b_${name}`).join(', ')} } };`)
  }

  compileOutput(node: AstNode, frame: CompileFrame): void {
    for (const child of node.children ?? []) {
      if (child.typename === 'TemplateData') {
        if (child.value !== '') this._emitLine(`${this.buffer} += ${JSON.stringify(child.value)};`)
        continue
      }
      this.emitPlace(child)
      this._emit(`${this.buffer} += runtime.print(`)
      this.compile(child, frame)
      this._emitLine(');')
    }
  }

  /** What `set` and `filter` take for their text has been escaped already. */
  compileCapture({ body }: AstNode, frame: CompileFrame): void {
    const outer = this.buffer
    this.buffer = 'output'
    this._emitLine('(function () { var output = "";')
    this._withScopedSyntax(() => this.compile(body, frame))
    this._emit('return runtime.markSafe(output); })()')
    this.buffer = outer
  }

  override compileSet(node: AstNode, frame: CompileFrame): void {
    this.emitPlace(node.value as AstNode | null)
    super.compileSet(node, frame)
  }

  override compileIf(node: AstNode, frame: CompileFrame): void {
    this.emitPlace(node.cond)
    super.compileIf(node, frame)
  }

  override compileSwitch(node: AstNode, frame: CompileFrame): void {
    this.emitPlace(node.expr)
    super.compileSwitch(node, frame)
  }

  /** One loop for lists and hashes alike, with their pairs; Nunjucks compiles the body twice, for each. */
  compileFor(node: AstNode, outer: CompileFrame): void {
    const [list, index, item] = [this._tmpid(), this._tmpid(), this._tmpid()]
    const names = node.name?.typename === 'Array' ? (node.name.children ?? []) : [node.name]
    const frame = outer.push()
    this._emitLine('frame = frame.push();')
    this.emitPlace(node.arr)
    this._emit(`var ${list} = runtime.${names.length > 1 ? 'pairsOf' : 'itemsOf'}(`)
    this._compileExpression(node.arr, frame)
    this._emitLine(');')
    this._emitLine(`for (var ${index} = 0; ${index} < ${list}.length; ${index}++) {`)
    this._emitLine(`var ${item} = ${list}[${index}];`)
    this._emitLine(`frame.variables.loop = runtime.loopAt(${index}, ${list}.length);`)
    names.forEach((name, at) => {
      const variable = this._tmpid()
      this._emitLine(`var ${variable} = ${names.length > 1 ? `runtime.memberLookup(${item}, ${at})` : item};`)
      this._emitLine(`frame.variables[${JSON.stringify(name?.value)}] = ${variable};`)
      frame.set(String(name?.value), variable)
    })
    this._withScopedSyntax(() => this.compile(node.body, frame))
    this._emitLine('}')
    if (node.else_) {
      this._emitLine(`if (${list}.length === 0) {`)
      this.compile(node.else_, frame)
      this._emitLine('}')
    }
    this._emitLine('frame = frame.pop();')
  }

  // Nothing here waits for anything, so these are what they are without "async".
  compileAsyncEach(node: AstNode, frame: CompileFrame): void {
    this.compileFor(node, frame)
  }

  compileAsyncAll(node: AstNode, frame: CompileFrame): void {
    this.compileFor(node, frame)
  }

  compileIfAsync(node: AstNode, frame: CompileFrame): void {
    this.compileIf(node, frame)
  }

  /** A macro runs within the template that calls it, and fails in its own. */
  override _compileMacro(node: AstNode, frame?: CompileFrame): string {
    const macro = super._compileMacro(node, frame)
    this._emitLine(`${macro} = link.trace(${macro}, function () { return [lineno, colno, passage]; });`)
    return macro
  }

  compileBlock({ name }: AstNode): void {
    const key = JSON.stringify(name?.value)
    this.emitPlace(name)
    this._emitLine('passage = "used";')
    const run = `runtime.blockOf(context, ${key})(context, frame)`
    this._emitLine(`${this.buffer} += ${this.inBlock ? run : `parent === null ? ${run} : ""`};`)
  }

  compileInclude(node: AstNode, frame: CompileFrame): void {
    const template = this.#emitLoad(node, frame, 'included', node.ignoreMissing === true)
    this._emitLine(`${this.buffer} += runtime.include(${template}, context, frame);`)
  }

  compileExtends(node: AstNode, frame: CompileFrame): void {
    const template = this.#emitLoad(node, frame, 'extended')
    this._emitLine(
      `parent = runtime.extend(${template}, context); parentLine = lineno; parentColumn = colno;`,
    )
  }

  compileImport(node: AstNode, frame: CompileFrame): void {
    const exported = this.#emitImport(node, frame)
    this.#emitName(String(node.target?.value), exported, frame)
  }

  compileFromImport(node: AstNode, frame: CompileFrame): void {
    const exported = this.#emitImport(node, frame)
    for (const name of node.names?.children ?? []) {
      const [key, alias] = name.typename === 'Pair' ? [name.key, name.value as AstNode] : [name, name]
      const variable = this._tmpid()
      this.emitPlace(key)
      this._emitLine(
        `var ${variable} = runtime.importName(${exported}, ${JSON.stringify(key?.value)}, lineno, colno);`,
      )
      this.#emitName(String(alias.value), variable, frame)
    }
  }

  #emitImport(node: AstNode, frame: CompileFrame): string {
    const template = this.#emitLoad(node, frame, 'imported')
    const exported = this._tmpid()
    const scope = node.withContext === true ? ', context, frame' : ''
    this._emitLine(`var ${exported} = runtime.exportedBy(${template}${scope});`)
    return exported
  }

  #emitLoad({ template }: AstNode, frame: CompileFrame, passage: Passage, ignoreMissing = false): string {
    const [name, loaded] = [this._tmpid(), this._tmpid()]
    if (template === undefined) return 'null'
    const { lineno, colno } = startOf(template)
    this.emitPlace(template)
    this._emit(`var ${name} = `)
    this._compileExpression(template, frame)
    this._emitLine(';')
    this._emitLine(`lineno = ${lineno}; colno = ${colno}; passage = "${passage}";`)
    this._emitLine(`var ${loaded} = link.load(${name}, ${ignoreMissing}, lineno, colno);`)
    return loaded
  }

  #emitName(name: string, variable: string, frame: CompileFrame): void {
    frame.set(name, variable)
    const key = JSON.stringify(name)
    this._emitLine(
      frame.parent ? `frame.set(${key}, ${variable});` : `context.setVariable(${key}, ${variable});`,
    )
  }

  #compileFunction(name: string, node: AstNode, compileBody: () => void): void {
    this.buffer = 'output'
    this._emitLine(`function ${name}(context, frame) {`)
    this._emitLine(`var lineno = ${node.lineno}, colno = ${node.colno}, passage = "used", output = "";`)
    this._emitLine('try {')
    compileBody()
    this._emitLine('} catch (error) { throw link.fail(error, lineno, colno, passage); }')
    this._emitLine('}')
    this.buffer = null
  }
}
