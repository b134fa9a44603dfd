import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export interface HtmlPage {
  /** Targets of links, images, style sheets and the like, with the element that names them. */
  readonly references: readonly { readonly element: string; readonly target: string }[]
  readonly ids: ReadonlySet<string>
  readonly elements: readonly HtmlElement[]
  /** Faults that the HTML parser found. */
  readonly faults: readonly string[]
}

export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

const referring: Readonly<Record<string, string>> = {
  a: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  source: 'srcset',
}

/** What tests want to know of a page. */
export function readHtml(html: string): HtmlPage {
  const faults: string[] = []
  const document = parse(html, {
    onParseError: ({ code, startLine }) => faults.push(`${code} on line ${startLine}`),
  })
  const elements = elementsIn(document)
  return {
    faults,
    elements,
    ids: new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    references: elements.flatMap(({ name, attributes }) => {
      const target = attributes.get(referring[name] ?? '')
      return target === undefined ? [] : [{ element: name, target: target.split(' ')[0] ?? '' }]
    }),
  }
}

type Node = DefaultTreeAdapterTypes.Node

function elementsIn(node: Node): readonly HtmlElement[] {
  const children = 'childNodes' in node ? node.childNodes : []
  const inner = children.flatMap(elementsIn)
  if (!('tagName' in node)) return inner
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, attributes, text: textOf(node) }, ...inner]
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
