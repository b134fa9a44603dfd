/** What people who know Liquid, or another language, write in Nunjucks by habit, and what to write instead. */

/** Tags of Liquid and Jekyll that Nunjucks does not have. */
export const liquidTags: ReadonlyMap<string, string> = new Map([
  ['assign', 'write {% set name = value %}'],
  ['capture', 'write {% set name %}...{% endset %}'],
  ['endcapture', 'write {% set name %}...{% endset %}'],
  ['unless', 'write {% if not condition %}...{% endif %}'],
  ['endunless', 'write {% if not condition %}...{% endif %}'],
  ['comment', 'write {# a comment #}'],
  ['endcomment', 'write {# a comment #}'],
  ['case', 'write {% switch value %}{% case "one" %}...{% endswitch %}'],
  ['when', 'write {% switch value %}{% case "one" %}...{% endswitch %}'],
  ['endcase', 'write {% switch value %}{% case "one" %}...{% endswitch %}'],
  ['elsif', 'write {% elif condition %}'],
  ['increment', 'write {% set number = number + 1 %}'],
  ['decrement', 'write {% set number = number - 1 %}'],
  ['cycle', 'write {{ loop.index0 % 2 }} or use cycler()'],
  ['tablerow', 'write the rows with {% for %}'],
  ['echo', 'write {{ value }}'],
  ['render', 'write {% include "name.njk" %}'],
  ['include_relative', 'write {% include "./name.njk" %}'],
  ['include_cached', 'write {% include "name.njk" %}'],
  ['link', 'write the URL: {{ "/about/" | relative_url }}'],
  ['post_url', 'write the URL: {{ "/about/" | relative_url }}'],
  ['highlight', 'write a fenced code block in Markdown, or <pre><code>'],
  ['endhighlight', 'write a fenced code block in Markdown, or <pre><code>'],
  ['gist', 'write the <script> element itself'],
  ['seo', 'write the <meta> elements themselves, with {{ page.title }} and {{ page.description }}'],
  ['feed_meta', 'write <link type="application/atom+xml" rel="alternate" href="/feed.xml">'],
  ['break', 'pick the items before the loop, such as {% for post in posts | slice(0, 5) %}'],
  ['continue', 'put what follows into {% if %}...{% endif %}'],
])

/** What to write instead of what stands between the braces of a tag; null where nothing is known. */
export function habitHint(inner: string): string | null {
  for (const [pattern, hint] of habits) {
    const match = pattern.exec(inner)
    if (match !== null) return hint(match[1] ?? '')
  }
  return null
}

const habits: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/\|\s*(\w+)\s*:/, filter => `in Nunjucks a filter's arguments stand in brackets: ${filter}("...")`],
  [/\scontains\s/, () => 'in Nunjucks write {% if "item" in list %}'],
  [/&&/, () => 'in Nunjucks write "and"'],
  [/\|\|/, () => 'in Nunjucks write "or"'],
  [/<>/, () => 'in Nunjucks write !='],
  [/\(\s*\w+\s*\.\.\s*\w+\s*\)/, () => 'in Nunjucks write range(1, 6) for (1..5)'],
  [/^-?\s*include\s.*\bwith\b/, () => includeHint],
  [/^-?\s*include\s[^"']*["'][^"']*["']\s+\w+\s*=/, () => includeHint],
  [/^-?\s*include\s+[\w./-]+\s+\w+\s*=/, () => includeHint],
  [
    /^-?\s*for\s.*\slimit\s*:/,
    () => 'in Nunjucks pick the items first: {% for post in posts | slice(0, 5) %}',
  ],
  [
    /^-?\s*for\s.*\soffset\s*:/,
    () => 'in Nunjucks pick the items first: {% for post in posts | slice(2, 5) %}',
  ],
  [
    /^-?\s*for\s.*\sreversed\b/,
    () => 'in Nunjucks turn the list round first: {% for post in posts | reverse %}',
  ],
  [/\?[^:]*:/, () => 'in Nunjucks write {{ "a" if condition else "b" }}'],
  [/;\s*-?$/, () => 'remove the semicolon'],
  [/!\w/, () => 'in Nunjucks write "not" for "!"'],
]

const includeHint =
  'an include of Nunjucks takes no parameters: {% set %} variables before it, or write a macro and call it'
