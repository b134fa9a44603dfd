import { expect, test } from 'vitest'
import { closeBlocks } from '../../../src/site/close-blocks.ts'

// As Jekyll 4.4.1's Excerpt#sanctify_liquid_tags.
test.each([
  ['{% if true %}\nOne', '{% if true %}\nOne\n{% endif %}'],
  ['{% if true %}x{% endif %} One', '{% if true %}x{% endif %} One'],
  ['{%- if true -%}\nOne', '{%- if true -%}\nOne\n{% endif %}'],
  ['{% if a %}{% for i in b %}x', '{% if a %}{% for i in b %}x\n{% endfor %}\n{% endif %}'],
  ['{% if a %}{% if b %}x', '{% if a %}{% if b %}x\n{% endif %}'],
  ['{% if a %}x{% endif %}{% if b %}y', '{% if a %}x{% endif %}{% if b %}y'],
  ['{% if a %}{% ifchanged %}x{% endifchanged %}', '{% if a %}{% ifchanged %}x{% endifchanged %}'],
  ['{% raw %}\n{{ x }}', '{% raw %}\n{{ x }}\n{% endraw %}'],
  ['{% highlight ruby %}\nx', '{% highlight ruby %}\nx\n{% endhighlight %}'],
  ['{% assign a = 1 %}{% include x.html %}{% nope %}', '{% assign a = 1 %}{% include x.html %}{% nope %}'],
  ['{% if\nb', '{% if\nb'],
  ['{% case a %}{% when 1 %}x{% endcase', '{% case a %}{% when 1 %}x{% endcase\n{% endcase %}'],
])('%j becomes %j', (text, expected) => expect(closeBlocks(text).text).toBe(expected))

test('the first block that was open is told', () => {
  expect(closeBlocks('a{% if b %}c{% for d in e %}').cut).toEqual({ tag: 'if', position: 1 })
  expect(closeBlocks('{% if b %}{% endif %}').cut).toBeNull()
})

test('many tags are read in no time', () => {
  const started = performance.now()
  for (const part of [
    '{%',
    '{% if',
    '{% if %}',
    '{% if %}{% endif %}',
    '{% end',
    '{% highlight %}{% for %}',
  ]) {
    closeBlocks(part.repeat(50_000))
  }
  expect(performance.now() - started).toBeLessThan(1000)
})
