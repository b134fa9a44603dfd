import type { BuildRequest } from '../builder/build.ts'
import type { MutableHash, Value } from '../values/value.ts'
import { reportFormats } from './report.ts'

export interface Flag {
  readonly flags: string
  readonly description: string
  readonly choices?: readonly string[]
  readonly initial?: string
  readonly isNumber?: boolean
}

/** Jekyll's flags, by its letters and names, with ours after them. */
export const siteFlags: readonly Flag[] = [
  { flags: '-s, --source <dir>', description: 'the folder of the site' },
  { flags: '-d, --destination <dir>', description: 'the folder to publish to' },
  { flags: '--config <files>', description: 'configuration files, separated by commas; later ones win' },
  { flags: '-b, --baseurl <url>', description: 'serve the site from this path, such as /blog' },
  { flags: '-D, --drafts', description: 'publish the drafts, too' },
  { flags: '--future', description: 'publish posts with a date in the future' },
  { flags: '--unpublished', description: 'publish what says "published: false"' },
  { flags: '--limit_posts <number>', description: 'publish the newest posts only', isNumber: true },
  { flags: '--strict_front_matter', description: 'stop at front matter that cannot be read' },
  { flags: '--safe', description: 'load no plugin of the site and follow no link out of it' },
  { flags: '-q, --quiet', description: 'say nothing but errors' },
  { flags: '-V, --verbose', description: 'say more' },
  { flags: '-t, --trace', description: 'show the whole stack of a bug' },
  { flags: '--strict', description: 'treat warnings as errors' },
  { flags: '--clock <time>', description: 'build as if this were now' },
  { flags: '--format <format>', description: 'how to report', choices: reportFormats, initial: 'text' },
]

export interface SiteOptions {
  readonly source?: string
  readonly destination?: string
  readonly config?: string
  readonly baseurl?: string
  readonly drafts?: boolean
  readonly future?: boolean
  readonly unpublished?: boolean
  readonly limit_posts?: number
  readonly strict_front_matter?: boolean
  readonly safe?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly trace?: boolean
  readonly strict?: boolean
  readonly clock?: string
  readonly format: string
}

/** Flags that are configuration keys under a name of their own, or of the same name. */
const flagKeys: readonly (readonly [flag: keyof SiteOptions, key: string])[] = [
  ['baseurl', 'baseurl'],
  ['drafts', 'show_drafts'],
  ['future', 'future'],
  ['unpublished', 'unpublished'],
  ['limit_posts', 'limit_posts'],
  ['strict_front_matter', 'strict_front_matter'],
  ['safe', 'safe'],
  ['quiet', 'quiet'],
  ['verbose', 'verbose'],
]

/** What the flags ask of a build; the environment answers for those that are not given. */
export function buildRequest(options: SiteOptions, environment: NodeJS.ProcessEnv): BuildRequest {
  const overrides: MutableHash = new Map()
  for (const [flag, key] of flagKeys) {
    const value: Value | undefined = options[flag]
    if (value !== undefined) overrides.set(key, value)
  }
  const clock = options.clock ?? environment['SOURCE_DATE_EPOCH']
  return {
    overrides,
    environment: environment['JEKYLL_ENV'] || 'development',
    strict: options.strict === true,
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(options.destination === undefined ? {} : { destination: options.destination }),
    ...(options.config === undefined ? {} : { files: splitList(options.config) }),
    ...(clock === undefined || clock === '' ? {} : { clock }),
  }
}

function splitList(text: string): readonly string[] {
  return text.split(',').map(part => part.trim()).filter(part => part !== '')
}
