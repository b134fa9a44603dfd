import { Parser } from 'htmlparser2'

/** What is called for each part of a piece of HTML, in order. Names are in lower case, text is decoded. */
export interface HtmlVisitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Walks through HTML, however broken. Never throws. */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const parser = new Parser({
    onopentag: (name, attributes) => visitor.open?.(name, attributes),
    ontext: text => visitor.text?.(text),
    onclosetag: name => visitor.close?.(name),
  })
  parser.end(html)
}
