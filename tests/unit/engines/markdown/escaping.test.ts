import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { createMarkdown, defaultOptions } from '../../../../src/engines/markdown/index.ts'

type Node = DefaultTreeAdapterMap['node']

const markdown = createMarkdown(defaultOptions)

// Each tries to leave the attribute or the text that it stands in.
const attacks: readonly string[] = [
  '```"onload="x\ncode\n```\n',
  '```"><script>alert(1)</script>\ncode\n```\n',
  '~~~x"onmouseover=alert(1)\ncode\n~~~\n',
  '[a](" onclick="x)\n',
  '[a](u"onclick="x)\n',
  '[a](<u"onclick="x>)\n',
  '[a](u "t"onclick="x")\n',
  '![a"onerror="x](u)\n',
  '![a](u"onerror="x)\n',
  '[a]: u"onclick="x\n\n[a]\n',
  '[a]: u \'t"onclick="x\'\n\n[a]\n',
  '<http://x"onclick="x>\n',
  '# a {#"onclick="x}\n',
  '# a\n{: #b"onclick="x}\n',
  'a\n{: title="&quot; onclick=&quot;x"}\n',
  'a\n{: title=\'" onclick="x\'}\n',
  '*a*{: .b"onclick="x}\n',
  '- {:.b"onclick="x} a\n',
  'a[^b"onclick="x]\n\n[^b"onclick="x]: c\n',
  '*[A]: "onclick="x\n\nA\n',
  '| a |\n|:-"onclick="x|\n| b |\n',
  '* t\n{:toc #a"onclick="x}\n\n# b\n',
  '`<img src=x onerror=x>`\n',
  '`a`{:.language-x"onclick="x}\n',
  '    <script>alert(1)</script>\n',
  '$$<script>alert(1)</script>$$\n',
  'a $$<img src=x onerror=x>$$ b\n',
  'a $$<img src=x onerror=x>$${:.b}\n',
]

test.each(attacks)('%j stays where it was put', input => {
  const found: string[] = []
  collect(parseFragment(markdown.render(input)), found)
  expect(found).toEqual([])
})

test('a title keeps its quotation marks as references', () => {
  expect(markdown.render('[a](u \'say "b" & <c>\')\n')).toBe(
    '<p><a href="u" title="say &quot;b&quot; &amp; &lt;c&gt;">a</a></p>\n',
  )
})

function collect(node: Node, found: string[]): void {
  if ('tagName' in node) {
    if (node.tagName === 'script') found.push('script')
    for (const { name } of node.attrs) if (name.startsWith('on')) found.push(name)
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, found)
}
