import { expect, test } from 'vitest'
import { createMarkdown, kramdownOptions } from '../../../../src/engines/markdown/index.ts'
import type { Value } from '../../../../src/values/value.ts'

type Case = readonly [hash: readonly (readonly [string, Value])[], input: string, expected: string]

// Recorded from kramdown 2.5.1 with the same options.
const cases: readonly Case[] = [
  [[['hard_wrap', true]], 'a\nb\n', '<p>a<br />\nb</p>\n'],
  [[['hard_wrap', true]], 'a\n"b"\n', '<p>a<br />\n“b”</p>\n'],
  [[['auto_ids', false]], '# a\n', '<h1>a</h1>\n'],
  [[['auto_ids', 'false']], '# a\n', '<h1>a</h1>\n'],
  [[['auto_id_prefix', 'p-']], '# a\n', '<h1 id="p-a">a</h1>\n'],
  [[['header_offset', 1]], '# a\n\n###### b\n', '<h2 id="a">a</h2>\n\n<h6 id="b">b</h6>\n'],
  [[['header_links', true]], '# a\n', '<h1 id="a"><a href="#a"></a>a</h1>\n'],
  [[['smart_quotes', 'apos,apos,quot,quot']], '"a" \'b\'\n', '<p>"a" \'b\'</p>\n'],
  [[['smart_quotes', '39,39,34,34']], '"a" \'b\'\n', '<p>"a" \'b\'</p>\n'],
  [[['entity_output', ':numeric']], '"a" -- &copy;\n', '<p>&#8220;a&#8221; &#8211; &#169;</p>\n'],
  [[['entity_output', 'symbolic']], '"a" -- &copy;\n', '<p>&ldquo;a&rdquo; &ndash; &copy;</p>\n'],
  [[['gfm_quirks', 'paragraph_end,no_auto_typographic']], "b's --\n", '<p>b’s --</p>\n'],
  [[['parse_span_html', false]], 'a <b>*a*</b>\n', '<p>a <b>*a*</b></p>\n'],
  [[['input', 'kramdown']], 'a\n- b ~~c~~\n\n#d\n', '<p>a\n- b ~~c~~</p>\n\n<h1 id="d">d</h1>\n'],
  [[['input', 'kramdown']], '# 1 é x\n', '<h1 id="x">1 é x</h1>\n'],
  [[['link_defs', new Map([['x', ['u', 't']]])]], '[X]\n', '<p><a href="u" title="t">X</a></p>\n'],
]

test.each(cases)('%j', (hash, input, expected) => {
  expect(createMarkdown(kramdownOptions(new Map(hash))).render(input)).toBe(expected)
})

test('line numbers stand in a table', () => {
  const opts = new Map([['block', new Map([['line_numbers', true]])]])
  const { render } = createMarkdown(kramdownOptions(new Map([['syntax_highlighter_opts', opts]])))
  expect(render('~~~js\na\nb\n~~~\n')).toBe(
    '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code>' +
      '<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td>' +
      '<td class="rouge-code"><pre>a\nb\n</pre></td></tr></tbody></table></code></pre></div></div>\n',
  )
})

test('values of a wrong kind keep the default', () => {
  const hash = new Map<string, Value>([
    ['toc_levels', 'all'],
    ['footnote_nr', 'x'],
    ['smart_quotes', 'a,b'],
    ['link_defs', 3],
    ['__proto__', 'x'],
    ['constructor', 'x'],
  ])
  expect(createMarkdown(kramdownOptions(hash)).render('"a"\n')).toBe('<p>“a”</p>\n')
})

test('CommonMark is markdown-it as it comes', () => {
  const { render } = createMarkdown(kramdownOptions(new Map([['input', 'CommonMark']])))
  expect(render('# "a"\n\n3) b\n')).toBe('<h1>&quot;a&quot;</h1>\n<ol start="3">\n<li>b</li>\n</ol>\n')
})

// Recorded from Jekyll's smartify filter.
test.each([
  ['It\'s "fine" -- really...', 'It’s “fine” – really…'],
  ['<b>"x"</b> & y', '<b>“x”</b> &amp; y'],
  ["*not em* `code's`", '*not em* `code’s`'],
  ['line one\n"two"\n', 'line one\n“two”'],
])('smartify writes quotes and symbols only: %j', (input, expected) => {
  expect(createMarkdown(kramdownOptions(new Map())).smartify(input)).toBe(expected)
})
