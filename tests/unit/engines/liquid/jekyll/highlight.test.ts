import { describe, expect, test } from 'vitest'
import { check, problem } from './support.ts'

// Expected values are what Jekyll 4.4.1 with Rouge 4.7 prints; but for `mark_lines`, Jekyll 4.3.1 prints the same.

const open = (language: string, className = language): string =>
  `<figure class="highlight"><pre><code class="language-${className}" data-lang="${language}">`
const close = '</code></pre></figure>'
const x = '<span class="n">x</span> <span class="o">=</span> <span class="mi">1</span>'
const y = '<span class="n">y</span> <span class="o">=</span> <span class="mi">2</span>'
const table = (numbers: string, code: string): string =>
  `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}</pre></td><td class="code"><pre>${code}</pre></td></tr></tbody></table>`

describe('highlighted code', () => {
  test.each([
    ['{% highlight ruby %}\nx = 1\n{% endhighlight %}', `${open('ruby')}${x}${close}`],
    ['{% highlight ruby %}x = 1{% endhighlight %}', `${open('ruby')}${x}${close}`],
    ['{% highlight Ruby %}\nx = 1\n{% endhighlight %}', `${open('ruby')}${x}${close}`],
    [
      '{% highlight ruby foo=bar baz hl_lines="1 2" %}\nx = 1\n{% endhighlight %}',
      `${open('ruby')}${x}${close}`,
    ],
    ['{%- highlight ruby -%}\nx = 1\n{%- endhighlight -%}\nb', `${open('ruby')}${x}${close}b`],
    [
      '{% highlight c++ %}\nx;\n{% endhighlight %}',
      `${open('c++', 'c--')}<span class="n">x</span><span class="p">;</span>${close}`,
    ],
    [
      '{% highlight nolang %}\nx < 1 & "y"\n{% endhighlight %}',
      `${open('nolang')}x &lt; 1 &amp; "y"${close}`,
    ],
    ['{% highlight text %}\n\n\n  x  \n\n\n{% endhighlight %}', `${open('text')}  x  ${close}`],
    [
      '{% highlight text %}\n{{ page.name }}{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}',
      `${open('text')}t.txt{{ x }}${close}`,
    ],
    ['a{% highlight ruby %}{% endhighlight %}b', 'ab'],
    ['a{% highlight ruby %}  \n {% endhighlight %}b', 'ab'],
    ['a{% highlight ruby %}{{ nil }}{% endhighlight %}b', `a${open('ruby')}${close}b`],
    [
      '{% for i in (1..2) %}{% highlight ruby %}{% break %}x{% endhighlight %}{% endfor %}',
      `${open('ruby')}${close}`,
    ],
  ])('%j', (body, expected) => check(body, expected))
})

describe('numbered lines', () => {
  test.each([
    ['linenos', '\nx = 1\n\ny = 2\n', table('1\n2\n3\n', `${x}\n\n${y}\n`)],
    ['linenos=table', '\nx = 1\n', table('1\n', `${x}\n`)],
    ['linenos=inline', '\nx = 1\n', table('1\n', `${x}\n`)],
    ['linenos=false', '\nx = 1\n', table('1\n', `${x}\n`)],
    ['linenos', '{{ nil }}', table('1\n', '\n')],
    ['\nlinenos', 'x = 1', table('1\n', `${x}\n`)],
  ])('%j of %j', (option, code, expected) => {
    check(`{% highlight ruby ${option} %}${code}{% endhighlight %}`, `${open('ruby')}${expected}${close}`)
  })
})

describe('marked lines', () => {
  test.each([
    ['mark_lines="1"', 'x = 1\ny = 2', `<span class="hll">${x}\n</span>${y}`],
    ['mark_lines="1 2"', 'x = 1\ny = 2', `<span class="hll">${x}\n</span><span class="hll">${y}\n</span>`],
    ['mark_lines="9"', 'x = 1\ny = 2', `${x}\n${y}`],
    ['linenos mark_lines="2"', 'x = 1\ny = 2', table('1\n2\n', `${x}\n<span class="hll">${y}\n</span>\n`)],
  ])('%s of %j', (options, code, expected) => {
    check(`{% highlight ruby ${options} %}${code}{% endhighlight %}`, `${open('ruby')}${expected}${close}`)
  })

  test('an empty one is a line', () => {
    const body = '{% highlight text mark_lines="2" %}\na\n\nb\n{% endhighlight %}'
    check(body, `${open('text')}a\n<span class="hll">\n</span>b${close}`)
  })

  test('cut a span that goes over the end of a line', () => {
    const body = '{% highlight js mark_lines="2" %}\n/* a\nb */\n{% endhighlight %}'
    const lines = '<span class="cm">/* a</span>\n<span class="hll"><span class="cm">b */</span>\n</span>'
    check(body, `${open('js')}${lines}${close}`)
  })
})

test('without a highlighter code is escaped, and its lines have no numbers', () => {
  const body = '{% highlight ruby linenos %}\n x < "1" \'\n{% endhighlight %}'
  check(body, `${open('ruby')}x &lt; &quot;1&quot; &#39;${close}`, { highlighter: 'none' })
})

test('a page may want a margin around its code', () => {
  check('a{% highlight ruby %}x = 1{% endhighlight %}b', `a\n${open('ruby')}${x}${close}\nb`, {
    margin: '\n',
  })
})

describe('a highlight tag that cannot be read', () => {
  const unread = "Syntax Error in tag 'highlight' while parsing the following markup: "
  test.each([
    ['{% highlight %}x{% endhighlight %}', `liquid-syntax t.txt:4:4 ${unread}`],
    ['{% highlight ruby bad! %}x{% endhighlight %}', `liquid-syntax t.txt:4:4 ${unread}ruby bad!`],
    [
      '{% highlight ruby mark_lines="1,2" %}x{% endhighlight %}',
      `liquid-syntax t.txt:4:4 ${unread}ruby mark_lines="1,2"`,
    ],
    [
      '{% highlight ruby mark_lines=1 %}x{% endhighlight %}',
      'liquid-syntax t.txt:4:4 Syntax Error for mark_lines declaration. Expected a double-quoted list of integers',
    ],
    ['\n{% highlight ruby %}\nx\n', "liquid-syntax t.txt:5:4 'highlight' tag was never closed"],
    [
      '{% highlight ruby %}{% else %}{% endhighlight %}',
      "liquid-syntax t.txt:4:24 highlight tag does not expect 'else' tag",
    ],
  ])('%j', (body, expected) => expect(problem(body)).toBe(expected))
})
