import type { Flag } from './site-options.ts'

/** What `build` takes beside the flags of every command: Jekyll's own, and ours. */
export const buildFlags: readonly Flag[] = [
  {
    flags: '-b, --baseurl <url>',
    description: 'the path that the site is served from, such as /blog',
    group: 'The site',
  },
  { flags: '-D, --drafts', description: 'publish the drafts, too', group: 'What is published' },
  { flags: '--future', description: 'publish posts with a date in the future', group: 'What is published' },
  { flags: '--unpublished', description: 'publish what says "published: false"', group: 'What is published' },
  {
    flags: '--limit_posts <number>',
    description: 'publish the newest posts only',
    group: 'What is published',
    isNumber: true,
  },
  {
    flags: '--clock <time>',
    description: 'build as if it were then: 2026-11-23, or seconds since 1970',
    group: 'What is published',
  },
  { flags: '-w, --watch', description: 'build again when a file changes', group: 'While you write' },
  { flags: '--no-watch', description: 'build once, as without --watch', group: 'While you write' },
  {
    flags: '--force_polling',
    description: 'look at every file again and again, where watching misses changes',
    group: 'While you write',
  },
  {
    flags: '--no-cache',
    description: 'take nothing from the cache folder, and keep nothing there',
    group: 'What it keeps',
  },
  { flags: '--disable-disk-cache', description: 'the same, as Jekyll calls it', group: 'What it keeps' },
  {
    flags: '--explain <path>',
    description: 'say why the pages of a file were made again, or were not',
    group: 'What it keeps',
  },
  {
    flags: '--verify-cache',
    description: 'build without the cache as well, and compare',
    group: 'What it keeps',
  },
  { flags: '--strict', description: 'take warnings for errors, as in CI', group: 'What stops it' },
  {
    flags: '--strict_front_matter',
    description: 'take front matter that cannot be read for an error',
    group: 'What stops it',
  },
  { flags: '-V, --verbose', description: 'say what is read, rendered and written', group: 'What it says' },
  {
    flags: '--profile',
    description: 'make every page again, and say which templates take the time',
    group: 'What it says',
  },
  {
    flags: '-I, --incremental',
    description: 'changes nothing',
    group: "Jekyll's, and without effect here",
    noEffect: 'every build makes again only what has changed',
  },
  {
    flags: '--lsi',
    description: 'changes nothing',
    group: "Jekyll's, and without effect here",
    noEffect: 'related posts are the newest ones',
  },
]
