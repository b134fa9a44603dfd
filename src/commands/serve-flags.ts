import type { Flag } from './site-options.ts'

const group = 'The preview'

/** What `serve` takes beside the flags of `build`: Jekyll's own. */
export const serveFlags: readonly Flag[] = [
  {
    flags: '-P, --port <number>',
    description: 'the port to listen on; 4000 without it',
    group,
    isNumber: true,
  },
  { flags: '-H, --host <name>', description: 'the host to listen on; 127.0.0.1 without it', group },
  { flags: '-o, --open-url', description: 'open the site in a browser', group },
  { flags: '-l, --livereload', description: 'show in the browser what has changed', group },
  {
    flags: '--livereload-port <number>',
    description: 'the port for that; 35729 without it',
    group,
    isNumber: true,
  },
  {
    flags: '--livereload-ignore <globs>',
    description: 'files that it passes over, with commas between',
    group,
    isList: true,
  },
  {
    flags: '--livereload-min-delay <seconds>',
    description: 'the least wait before it',
    group,
    isNumber: true,
  },
  {
    flags: '--livereload-max-delay <seconds>',
    description: 'the longest wait before it',
    group,
    isNumber: true,
  },
  { flags: '--show-dir-listing', description: 'list a folder that has an index, too', group },
  { flags: '--skip-initial-build', description: 'show first what was published before', group },
  { flags: '-B, --detach', description: 'serve in the background', group },
  { flags: '--ssl-cert <file>', description: 'a certificate, to serve by https', group },
  { flags: '--ssl-key <file>', description: 'the key of the certificate', group },
]
