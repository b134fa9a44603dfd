import { describe, expect, it } from 'vitest'
import { readHtml } from '../support/html.ts'
import { buildFiles, type Files } from '../support/site.ts'

// The front matter that the Mediumish theme's users write: a title with a colon and both kinds of quotes, a time
// without a zone, an author that is in no list, no tags, a picture without a leading slash.
const title = `Harbour News: the keeper says 'all clear' as "Ines" sails`
const files: Files = {
  '_config.yml': `
title: A site
url: https://example.org
baseurl: /blog
template_engine: nunjucks
permalink: /:year/:month/:day/:title/
plugins: [jekyll-archives, jekyll-feed]
jekyll-archives:
  enabled: all
  layout: archive
authors: { ines: { name: Ines } }
`,
  '_posts/2025-11-26-harbour-news.md': `---
layout: post
title: "Harbour News: the keeper says 'all clear' as \\"Ines\\" sails"
date: 2025-11-26T23:59:51
author: "nobody"
categories: [News]
tags: []
excerpt: "Two sentences. One of them short."
image: assets/images/harbour.jpg
---

The "keeper" said so.
`,
  '_layouts/post.html': `<title>{{ page.title }}</title>
<script type="application/ld+json">{"headline": {{ page.title | jsonify }}}</script>
<img src="{{ page.image | relative_url }}" alt="">
<p class="author">{{ site.authors[page.author].name or page.author }}</p>
<p class="excerpt">{{ page.excerpt }}</p>
{{ content }}`,
  '_layouts/archive.html': `<h1>{{ page.title or page.date | date("%Y/%m/%d") }}</h1>
{% for post in page.posts %}<a href="{{ post.url | relative_url }}">{{ post.title }}</a>{% endfor %}`,
}

describe('a post in the form of the Mediumish theme', () => {
  const site = () => buildFiles(files)

  it('has its URL by UTC where the configuration names no zone', () => {
    expect(site().files).toContain('2025/11/26/harbour-news/index.html')
  })

  it('moves with the zone of the configuration and with nothing else', () => {
    const tokyo = { ...files, '_config.yml': `${files['_config.yml']}timezone: Asia/Tokyo\n` }
    expect(buildFiles(tokyo).files).toContain('2025/11/27/harbour-news/index.html')
  })

  it('has pages for its category, year, month and day, and none for tags', () => {
    const { files } = site()
    const archives = files.filter(file => file.endsWith('index.html') && !file.includes('harbour-news'))
    expect(archives).toEqual([
      '2025/11/26/index.html',
      '2025/11/index.html',
      '2025/index.html',
      'category/news/index.html',
    ])
  })

  it('keeps every quote and colon of its title on the page, in JSON-LD and in the feed', () => {
    const { page } = site()
    const { elements } = readHtml(page('2025/11/26/harbour-news/index.html'))
    const textOf = (name: string): string => elements.find(element => element.name === name)?.text ?? ''
    expect(textOf('title')).toBe(title)
    expect(JSON.parse(textOf('script'))).toEqual({ headline: title })
    expect(page('feed.xml')).toContain('Harbour News: the keeper says ‘all clear’ as “Ines” sails')
  })

  it('shows an author whom nobody knows, its picture below the baseurl, and its excerpt as text', () => {
    const { page } = site()
    const html = page('2025/11/26/harbour-news/index.html')
    expect(html).toContain('<p class="author">nobody</p>')
    expect(html).toContain('<img src="/blog/assets/images/harbour.jpg"')
    expect(html).toContain('<p class="excerpt">Two sentences. One of them short.</p>')
  })

  it('is warned of for its missing picture, with the place', () => {
    expect(site().problems).toEqual([
      'warning asset-missing _posts/2025-11-26-harbour-news.md:9:8 the picture "assets/images/harbour.jpg" is not in the site',
    ])
  })
})
