import type { SessionRequest } from '../builder/session.ts'
import type { MutableHash, Value } from '../values/value.ts'
import { reportFormats } from './report.ts'

export interface Flag {
  readonly flags: string
  readonly description: string
  /** The heading that it stands below in the help. */
  readonly group: string
  readonly choices?: readonly string[]
  readonly initial?: string
  readonly isNumber?: boolean
  /** Why it changes nothing here: said whenever it is given, as nobody should believe that it does. */
  readonly noEffect?: string
}

/** The flags by which every command finds the site. Jekyll's letters and names. */
export const siteFlags: readonly Flag[] = [
  {
    flags: '-s, --source <dir>',
    description: 'the folder of the site; this one without it',
    group: 'The site',
  },
  {
    flags: '-d, --destination <dir>',
    description: 'where to publish it; _site without it',
    group: 'The site',
  },
  {
    flags: '--config <files>',
    description: 'configuration files, with commas between; later ones win',
    group: 'The site',
  },
]

/** The flags by which every command reports. */
export const reportFlags: readonly Flag[] = [
  { flags: '-q, --quiet', description: 'say nothing but errors', group: 'What it says' },
  {
    flags: '--format <format>',
    description: 'for people, or for programs: a line of JSON each, or GitHub annotations',
    group: 'What it says',
    choices: reportFormats,
    initial: 'text',
  },
  { flags: '-t, --trace', description: 'show the stack of a bug in Tusitala', group: 'What it says' },
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
  readonly strict?: boolean
  readonly watch?: boolean
  readonly force_polling?: boolean
  /** False for `--no-cache`. */
  readonly cache?: boolean
  readonly disableDiskCache?: boolean
  /** A file, a URL or a published file. */
  readonly explain?: string
  readonly verifyCache?: boolean
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
export function buildRequest(options: SiteOptions, environment: NodeJS.ProcessEnv): SessionRequest {
  const overrides: MutableHash = new Map()
  for (const [flag, key] of flagKeys) {
    const value: Value | undefined = options[flag]
    if (value !== undefined) overrides.set(key, value)
  }
  const clock = options.clock ?? environment.SOURCE_DATE_EPOCH
  return {
    overrides,
    environment: environment.JEKYLL_ENV || 'development',
    strict: options.strict === true,
    cache: options.cache !== false && options.disableDiskCache !== true,
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(options.destination === undefined ? {} : { destination: options.destination }),
    ...(options.config === undefined ? {} : { files: splitList(options.config) }),
    ...(clock === undefined || clock === '' ? {} : { clock }),
  }
}

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}
