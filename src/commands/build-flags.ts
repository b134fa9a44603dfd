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
  { flags: '--strict', description: 'take warnings for errors, as in CI', group: 'What stops it' },
  {
    flags: '--strict_front_matter',
    description: 'take front matter that cannot be read for an error',
    group: 'What stops it',
  },
  { flags: '--safe', description: 'follow no symbolic link out of the site', group: 'What stops it' },
  { flags: '-V, --verbose', description: 'say what it is built with, too', group: 'What it says' },
  {
    flags: '-I, --incremental',
    description: 'changes nothing',
    group: "Jekyll's, and without effect here",
    noEffect: 'every build is of the whole site',
  },
  {
    flags: '--profile',
    description: 'changes nothing',
    group: "Jekyll's, and without effect here",
    noEffect: 'there is no profile of templates yet',
  },
  {
    flags: '--disable-disk-cache',
    description: 'changes nothing',
    group: "Jekyll's, and without effect here",
    noEffect: 'nothing that is converted is kept on disk',
  },
  {
    flags: '-l, --lsi',
    description: 'changes nothing',
    group: "Jekyll's, and without effect here",
    noEffect: 'related posts are the newest ones',
  },
]
