import type { FactKind } from '../../../src/incremental/facts.ts'

/**
 * Snippets of templates, each drawing on one key of a drop, one filter or one tag. Worlds are put together from
 * them: a new drop, filter or tag joins by a line in this table. Words with an @ are filled with names of the world.
 */
export interface Probe {
  /** What kinds of facts it reads; what a world about one kind is made of. */
  readonly reads: readonly FactKind[]
  readonly liquid?: string
  readonly nunjucks?: string
  /** The same in both languages. */
  readonly both?: string
  /** Where it makes sense: in documents (Liquid), in layouts and pages, on the page that is paginated; or anywhere. */
  readonly where?: 'documents' | 'templates' | 'paginated'
}

export const probes: readonly Probe[] = [
  // What a page knows of itself
  { reads: ['doc'], both: '{{ page.title }}' },
  { reads: ['doc'], both: '{{ page.url }}' },
  { reads: ['doc'], both: '{{ page.mood }}' },
  { reads: ['doc'], both: '{{ page.id }} {{ page.name }} {{ page.path }} {{ page.dir }}' },
  { reads: ['doc'], both: '{{ page.slug }} {{ page.collection }} {{ page.draft }} {{ page.ext }}' },
  {
    reads: ['doc'],
    liquid: '{{ page.date | date: "%d %b %Y" }}',
    nunjucks: '{{ page.date | date("%d %b %Y") }}',
  },
  { reads: ['doc', 'config'], both: '{{ page.date | date_to_xmlschema }}' },
  { reads: ['doc'], liquid: '{{ page.tags | join: "," }}', nunjucks: '{{ page.tags | join(",") }}' },
  {
    reads: ['doc'],
    liquid: '{% for c in page.categories %}{{ c }}/{% endfor %}',
    nunjucks: '{% for c in page.categories %}{{ c }}/{% endfor %}',
  },
  { reads: ['doc', 'excerpt'], both: '{{ page.excerpt | strip_html }}', where: 'templates' },
  { reads: ['late'], both: '{{ page.content | size }}', where: 'documents' },
  { reads: ['html'], both: '{{ page.content | strip_html | size }}', where: 'templates' },
  { reads: ['output', 'late'], both: '{{ page.output | size }}' },
  { reads: ['doc'], both: '{% for key in page %}{{ key }} {% endfor %}', where: 'templates' },
  { reads: ['template'], both: '{{ layout.mood }}{{ layout.title }}', where: 'templates' },
  // Its neighbours
  { reads: ['neighbour', 'doc'], both: '{{ page.previous.title }}' },
  { reads: ['neighbour', 'doc'], both: '{{ page.next.url }} {{ page.next.mood }}' },
  { reads: ['neighbour'], both: '{% if page.next %}next{% else %}last{% endif %}' },
  {
    reads: ['neighbour', 'late'],
    liquid: '{{ page.next.content | strip_html | truncate: 20 }}',
    nunjucks: '{{ page.next.content | strip_html | truncate(20) }}',
  },
  {
    reads: ['neighbour', 'html', 'late'],
    liquid: '{{ page.previous.content | strip_html | truncate: 20 }}',
    nunjucks: '{{ page.previous.content | strip_html | truncate(20) }}',
  },
  { reads: ['neighbour', 'output'], both: '{{ page.previous.output | size }}' },
  { reads: ['neighbour', 'excerpt'], both: '{{ page.previous.excerpt | strip_html }}', where: 'templates' },
  { reads: ['neighbour', 'excerpt'], both: '{{ page.next.excerpt | strip_html }}', where: 'templates' },
  { reads: ['neighbour', 'output', 'late'], both: '{{ page.next }}' },
  // Lists of posts
  {
    reads: ['list', 'doc', 'excerpt'],
    liquid: '{% for p in site.posts limit: 3 %}{{ p.title }}{{ p.excerpt | strip_html }}{% endfor %}',
    nunjucks:
      '{% for p in site.posts %}{% if loop.index <= 3 %}{{ p.title }}{{ p.excerpt | strip_html }}{% endif %}{% endfor %}',
    where: 'templates',
  },
  { reads: ['list', 'doc'], both: '{% for p in site.posts %}{{ p.url }};{% endfor %}' },
  {
    reads: ['list', 'doc'],
    both: '{% for p in site.posts %}{{ p.mood }} {{ p.date }};{% endfor %}',
    where: 'templates',
  },
  {
    reads: ['list', 'doc', 'column'],
    liquid: '{{ site.posts | map: "title" | join: ", " }}',
    nunjucks: '{{ site.posts | map("title") | join(", ") }}',
  },
  {
    reads: ['list', 'doc', 'column'],
    liquid: '{{ site.posts | where: "mood", "calm" | map: "title" | join: "," }}',
    nunjucks: '{{ site.posts | where("mood", "calm") | map("title") | join(",") }}',
  },
  {
    reads: ['list', 'doc'],
    liquid: '{% assign sorted = site.posts | sort: "title" %}{{ sorted.first.url }} {{ sorted.last.title }}',
    nunjucks:
      '{% set sorted = site.posts | sort("title") %}{{ (sorted | first).url }} {{ (sorted | last).title }}',
  },
  {
    reads: ['list', 'doc'],
    liquid:
      '{% assign groups = site.posts | group_by: "mood" %}{% for g in groups %}{{ g.name }}:{{ g.size }} {% endfor %}',
    nunjucks: '{% for g in site.posts | group_by("mood") %}{{ g.name }}:{{ g.size }} {% endfor %}',
  },
  {
    reads: ['list', 'doc'],
    liquid:
      '{% assign found = site.posts | where_exp: "p", "p.tags contains \'@tag\'" %}{{ found | map: "url" | join: " " }}',
    nunjucks: '{{ site.posts | where_exp("p", "p.tags contains \'@tag\'") | map("url") | join(" ") }}',
  },
  {
    reads: ['list', 'doc'],
    liquid: '{% assign one = site.posts | find: "mood", "wild" %}{{ one.title }}',
    nunjucks: '{{ (site.posts | find("mood", "wild")).title }}',
  },
  { reads: ['list'], both: '{{ site.posts | size }} posts' },
  {
    reads: ['list', 'doc'],
    liquid: '{{ site.posts.first.title }} {{ site.posts.last.mood }}',
    nunjucks: '{{ site.posts[0].title }}',
  },
  { reads: ['list', 'doc'], both: '{{ site.posts[1].url }}' },
  {
    reads: ['list', 'output', 'late'],
    both: '{% for p in site.posts %}{{ p }}{% endfor %}',
    where: 'templates',
  },
  {
    reads: ['list', 'output', 'late'],
    both: '{% for p in site.posts %}{{ p.output | size }} {% endfor %}',
    where: 'templates',
  },
  {
    reads: ['list', 'html'],
    both: '{% for p in site.posts %}{{ p.content | strip_html | size }} {% endfor %}',
    where: 'templates',
  },
  {
    reads: ['list', 'late'],
    both: '{% for p in site.posts %}{{ p.content | size }} {% endfor %}',
    where: 'documents',
  },
  {
    reads: ['list', 'neighbour'],
    both: '{% for p in site.posts %}{{ p.next.title }}<{{ p.title }};{% endfor %}',
    where: 'templates',
  },
  { reads: ['list', 'doc'], both: '{% for p in site.related_posts %}{{ p.title }},{% endfor %}' },
  { reads: ['list', 'doc'], both: '{{ site.posts[0] | jsonify | size }}', where: 'templates' },
  {
    reads: ['list', 'doc'],
    liquid:
      '{% for p in site.posts reversed %}{% if p == page %}this{% else %}{{ p.slug }}{% endif %} {% endfor %}',
    nunjucks:
      '{% for p in site.posts | reverse %}{% if p.url == page.url %}this{% else %}{{ p.slug }}{% endif %} {% endfor %}',
  },
  {
    reads: ['list'],
    liquid:
      '{% for p in site.posts limit: 2 offset: 1 %}{{ forloop.index }}/{{ forloop.length }} {% endfor %}',
  },
  { reads: ['list', 'doc'], liquid: '{{ site.posts | sort | map: "url" | first }}' },
  {
    reads: ['list', 'doc'],
    liquid: '{{ site.posts | sort: "mood", "last" | map: "mood" | uniq | compact | join: "," }}',
  },
  {
    reads: ['list', 'doc'],
    liquid: '{{ site.posts | concat: site.pages | map: "title" | array_to_sentence_string }}',
  },
  {
    reads: ['list', 'doc'],
    liquid:
      '{% assign g = site.posts | group_by_exp: "p", "p.date | date: \'%Y-%m\'" %}{% for y in g %}{{ y.name }} {{ y.items | map: "title" }};{% endfor %}',
  },
  {
    reads: ['list', 'doc'],
    liquid:
      '{{ site.posts | where: "tags", "@tag" | size }} {{ site.pages | where: "title", "About" | size }}',
  },
  {
    reads: ['list', 'doc'],
    nunjucks: '{% for p in site.posts | selectattr("image") %}{{ p.title }},{% endfor %}',
  },
  {
    reads: ['list', 'doc'],
    nunjucks:
      '{% for mood, posts in site.posts | groupby("mood") %}{{ mood }} {{ posts | length }};{% endfor %}',
  },
  {
    reads: ['list', 'neighbour'],
    both: '{{ site.posts[0].previous.previous.title }} {{ page.previous.previous.title }}',
  },
  { reads: ['list', 'output', 'late'], both: '{{ site.posts }}', where: 'templates' },
  { reads: ['list', 'excerpt'], both: '{% for p in site.posts %}{{ p.excerpt | size }} {% endfor %}' },
  { reads: ['excerpt', 'doc'], both: '{{ page.excerpt | size }}' },
  {
    reads: ['list', 'doc', 'excerpt', 'html'],
    liquid: '{% for p in site.posts %}{% for k in p %}{{ k }}={{ p[k] | size }} {% endfor %}{% endfor %}',
    where: 'templates',
  },
  // Words
  { reads: ['list'], both: '{{ site.tags | size }} {{ site.categories | size }}' },
  { reads: ['list', 'doc'], both: '{% for p in site.tags.@tag %}{{ p.title }},{% endfor %}' },
  { reads: ['list', 'doc'], both: '{% for p in site.categories.@category %}{{ p.url }},{% endfor %}' },
  {
    reads: ['list'],
    liquid: '{% for t in site.tags %}{{ t[0] }}={{ t[1].size }} {% endfor %}',
    nunjucks: '{% for name, posts in site.tags %}{{ name }}={{ posts | length }} {% endfor %}',
  },
  {
    reads: ['list', 'doc'],
    liquid: '{% for c in site.categories %}{{ c | first }}: {{ c[1][0].title }} {% endfor %}',
    nunjucks: '{% for name, posts in site.categories %}{{ name }}: {{ posts[0].title }} {% endfor %}',
  },
  {
    reads: ['list', 'late', 'html'],
    both: '{% for p in site.tags.@tag %}{{ p.content | size }} {% endfor %}',
    where: 'documents',
  },
  {
    reads: ['list', 'late', 'output'],
    both: '{% for p in site.categories.@category %}{{ p.output | size }},{% endfor %}',
  },
  // Other lists
  { reads: ['list', 'doc'], both: '{% for p in site.pages %}{{ p.url }} {{ p.title }};{% endfor %}' },
  {
    reads: ['list', 'late', 'html'],
    both: '{% for p in site.pages %}{{ p.content | size }} {% endfor %}',
    where: 'templates',
  },
  { reads: ['list', 'doc'], both: '{% for p in site.html_pages %}{{ p.name }},{% endfor %}' },
  {
    reads: ['list', 'doc'],
    both: '{% for f in site.static_files %}{{ f.path }} {{ f.modified_time }} {{ f.basename }};{% endfor %}',
  },
  { reads: ['list'], both: '{% for f in site.static_files %}{{ f.extname }}{% endfor %}' },
  {
    reads: ['list'],
    both: '{% for c in site.collections %}{{ c.label }} {{ c.output }} {{ c.relative_directory }} {{ c.docs | size }};{% endfor %}',
  },
  { reads: ['list'], both: '{% for c in site.collections %}{{ c.title }} {{ c.files | size }};{% endfor %}' },
  { reads: ['list', 'doc'], both: '{% for d in site.documents %}{{ d.title }}{{ d.url }},{% endfor %}' },
  {
    reads: ['list', 'doc'],
    both: '{% for d in site.recipes %}{{ d.title }} {{ d.date | date_to_string }};{% endfor %}',
  },
  {
    reads: ['list', 'html', 'late'],
    both: '{% for d in site.notes %}{{ d.content | strip_html | size }}{{ d.excerpt | size }} {% endfor %}',
    where: 'templates',
  },
  {
    reads: ['list', 'output'],
    both: '{% for d in site.recipes %}{{ d.output | size }} {% endfor %}',
    where: 'templates',
  },
  // The configuration
  { reads: ['config'], both: '{{ site.title }}' },
  { reads: ['config'], both: '{{ site.color }}' },
  { reads: ['config'], both: '{{ site.author.name }} {{ site.author.mail }}' },
  { reads: ['config'], both: '{{ "/x/y.html" | relative_url }}' },
  { reads: ['config'], both: '{{ page.url | absolute_url }}' },
  { reads: ['config'], both: '{{ site.limit_posts }} {{ site.permalink }} {{ site.missing }}' },
  { reads: ['config'], both: '{{ jekyll.environment }} {{ jekyll.version }}' },
  { reads: ['config'], both: '{% if site.extra contains "x" %}x{% endif %}', where: 'documents' },
  { reads: ['config'], both: '{% for key in site %}{{ key }} {% endfor %}', where: 'templates' },
  { reads: ['config', 'doc'], both: '{{ page.title | markdownify }}' },
  { reads: ['config', 'doc'], both: '{{ page.title | smartify }}' },
  { reads: ['config', 'doc'], both: '{{ page.date | date_to_long_string }}' },
  {
    reads: ['config'],
    both: '{{ site.source }} {{ site.destination }} {{ site.layouts_dir }}',
    where: 'templates',
  },
  {
    reads: ['config', 'list'],
    both: '{% for c in site.collections %}{{ c.directory }} {% endfor %}',
    where: 'templates',
  },
  {
    reads: ['config'],
    both: '{{ site.jekyll-archives.layout }}{{ site.collections_dir }}{{ site.plugins | join: "," }}',
    where: 'documents',
  },
  // Data
  { reads: ['data'], both: '{{ site.data.authors.jane.name }}' },
  { reads: ['data'], both: '{{ site.data.authors[page.author].name }}' },
  { reads: ['data'], both: '{% for item in site.data.menu %}{{ item.label }}={{ item.href }} {% endfor %}' },
  { reads: ['data'], both: '{% for row in site.data.numbers %}{{ row.a }}-{{ row.b }} {% endfor %}' },
  { reads: ['data'], both: '{{ site.data.team.members[0].name }} {{ site.data.team | size }}' },
  { reads: ['data'], both: '{% if site.data.absent %}present{% else %}absent{% endif %}' },
  { reads: ['data'], both: '{{ site.data | jsonify }}' },
  { reads: ['data'], both: '{{ site.data | size }}' },
  {
    reads: ['data'],
    liquid: '{% for pair in site.data %}{{ pair[0] }},{% endfor %}',
    nunjucks: '{% for name, value in site.data %}{{ name }},{% endfor %}',
  },
  { reads: ['data'], liquid: '{% for pair in site.data.authors %}{{ pair[1].name }},{% endfor %}' },
  // Time
  { reads: ['time'], liquid: '{{ site.time | date: "%Y" }}', nunjucks: '{{ site.time | date("%Y") }}' },
  {
    reads: ['time'],
    liquid: '{{ site.time | date: "%Y-%m-%d" }}',
    nunjucks: '{{ site.time | date("%Y-%m-%d") }}',
  },
  { reads: ['time'], both: '{{ site.time | date_to_rfc822 }}' },
  { reads: ['time'], both: '{{ site.time }}' },
  { reads: ['time'], liquid: '{{ "now" | date: "%Y-%m" }}', nunjucks: '{{ "now" | date("%Y-%m") }}' },
  { reads: ['time'], liquid: '{{ "today" | date: "%s" }}', nunjucks: '{{ "today" | date("%s") }}' },
  {
    reads: ['time', 'doc'],
    liquid: '{% for p in site.posts %}{% if p.date < site.time %}past {% endif %}{% endfor %}',
    nunjucks: '{% for p in site.posts %}{% if p.date < site.time %}past {% endif %}{% endfor %}',
  },
  { reads: ['time', 'doc'], both: '{% for d in site.recipes %}{{ d.date | date_to_rfc822 }} {% endfor %}' },
  { reads: ['time'], liquid: '{{ site.time | date: "%s" | minus: 5 }}' },
  // Pictures
  { reads: ['image'], both: '{{ "/img/dot.png" | image_size | jsonify }}' },
  {
    reads: ['image', 'doc'],
    liquid: '{% assign size = page.image | image_size %}{{ size.width }}x{{ size.height }}',
    nunjucks: '{% set size = page.image | image_size %}{{ size.width }}x{{ size.height }}',
  },
  { reads: ['image'], both: '{{ "img/absent.png" | image_size | jsonify }}' },
  { reads: ['route'], both: '![](/img/dot.png)', where: 'documents' },
  { reads: ['route'], both: '<img src="/img/absent.png" alt="">', where: 'documents' },
  { reads: ['route'], both: '<img src="/files/readme.txt" alt="">', where: 'documents' },
  // What is never the same
  {
    reads: ['volatile', 'list'],
    liquid: '{{ site.posts | map: "title" | sample }}',
    nunjucks: '{{ site.posts | map("title") | sample }}',
  },
  { reads: ['volatile'], nunjucks: '{{ [1, 2, 3, 4, 5, 6, 7, 8, 9] | random }}' },
  // Templates
  { reads: ['template'], nunjucks: '{% include "@template" %}' },
  { reads: ['template'], nunjucks: '{% include "@template" ignore missing %}' },
  { reads: ['template'], nunjucks: '{% include "absent" ignore missing %}' },
  { reads: ['template'], nunjucks: '{% include "aside" ignore missing %}' },
  { reads: ['template', 'doc'], nunjucks: '{% include page.box ignore missing %}' },
  { reads: ['template'], nunjucks: '{% from "macros.njk" import label %}{{ label(page.title) }}' },
  { reads: ['template'], nunjucks: '{% import "macros.njk" as m %}{{ m.label(site.title) }}' },
  {
    reads: ['template'],
    nunjucks: '{% set text %}{% include "@template" %}{% endset %}{{ text | length }}',
  },
  // What plugins bring, which some worlds have
  { reads: ['site'], both: '{{ "about.md" | raw_of | size }}' },
  { reads: ['site'], both: '{{ "_data/authors.yml" | raw_of }}' },
  { reads: ['site', 'file'], both: '{{ "_data/menu.json" | tracked_of }}' },
  { reads: ['site', 'file'], both: '{{ "beside.txt" | tracked_of }}' },
  { reads: ['site', 'doc'], both: '{{ page.title | loud }} {{ page.loud_title }} {{ page.converted }}' },
  { reads: ['site'], both: '{{ "titles" | all_titles }}' },
  { reads: ['site', 'list', 'doc'], both: '{{ site.posts | titles_of }} {{ site.pages | titles_of }}' },
  { reads: ['site'], liquid: '{% about this %}' },
  { reads: ['site', 'list', 'doc'], both: '{{ first_title }} {{ page.number }}' },
  {
    reads: ['site', 'list', 'doc'],
    both: '{% for p in site.posts %}{{ p.number }} {{ p.loud_title }};{% endfor %}',
  },
  { reads: ['site', 'data', 'config'], both: '{{ site.data.probe.count }} {{ site.probed }}' },
  { reads: ['site', 'data'], both: '{{ site.data.probe.titles }}' },
  // The page that is paginated
  {
    reads: ['list', 'doc'],
    both: '{% for p in paginator.posts %}{{ p.title }},{% endfor %}',
    where: 'paginated',
  },
  { reads: ['list'], both: '{{ paginator.page }}/{{ paginator.total_pages }}', where: 'paginated' },
  { reads: ['list'], both: '{{ paginator.total_posts }} {{ paginator.per_page }}', where: 'paginated' },
  {
    reads: ['list'],
    both: '{{ paginator.next_page_path }} {{ paginator.previous_page_path }}',
    where: 'paginated',
  },
  {
    reads: ['list', 'excerpt'],
    both: '{% for p in paginator.posts %}{{ p.excerpt | strip_html }}{% endfor %}',
    where: 'paginated',
  },
  // The posts of an archive
  {
    reads: ['list', 'doc'],
    both: '{% for p in page.posts %}{{ p.title }} {{ p.url }},{% endfor %}{{ page.type }}',
    where: 'templates',
  },
]

/** Jekyll's tags. */
export const tagProbes: readonly Probe[] = [
  { reads: ['template'], liquid: '{% include @include %}' },
  { reads: ['template', 'doc'], liquid: '{% include @include title=page.title n="1" %}' },
  { reads: ['template', 'doc'], liquid: '{% if page.box %}{% include {{ page.box }} %}{% endif %}' },
  { reads: ['template'], liquid: '{% include_cached @include n="2" %}' },
  { reads: ['file'], liquid: '{% include_relative @beside %}', where: 'documents' },
  { reads: ['link'], liquid: '{% link @page %}' },
  { reads: ['link'], liquid: '{% link @post %}' },
  { reads: ['link'], liquid: '{% link @static %}' },
  { reads: ['link'], liquid: '{% post_url @slug %}' },
  { reads: ['doc'], liquid: '{% highlight js linenos %}let a = "{{ page.title }}"{% endhighlight %}' },
]
