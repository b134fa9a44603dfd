import { expect, it } from 'vitest'
import { rubyRegistrations } from '../../../src/plugins/ruby-plugins.ts'

it.each([
  [`Liquid::Template.register_tag("youtube", Jekyll::YouTube)`, ['the tag "youtube"']],
  [`Liquid::Template.register_tag('render-time', X)`, ['the tag "render-time"']],
  [`Liquid::Template.register_filter(Jekyll::AssetFilter)`, ['the filters of Jekyll::AssetFilter']],
  [`Jekyll::Hooks.register :posts, :post_init do |post|`, ['the hook posts post_init']],
  [
    `Jekyll::Hooks.register([:pages, :posts], :post_render, priority: :high) { }`,
    ['the hook pages, posts post_render'],
  ],
  [`module Jekyll\n  class CategoryPages < Generator\n    safe true`, ['the generator CategoryPages']],
  [`class Up < Jekyll::Converter`, ['the converter Up']],
  [`class Deploy < Jekyll::Command; end`, ['the command Deploy']],
  [`# Liquid::Template.register_tag("old", Old)\nclass Page2 < Page`, []],
  [`register_tag 'a', A\nregister_tag 'a', A`, ['the tag "a"']],
])('of %j it tells what it registers', (text, registered) => {
  expect(rubyRegistrations(text)).toEqual(registered)
})

it('takes no time for a long text', () => {
  const started = performance.now()
  for (const part of ['register_tag(', 'class ', ' ', 'Hooks.register [', '#'])
    rubyRegistrations(part.repeat(50_000))
  expect(performance.now() - started).toBeLessThan(1000)
})
