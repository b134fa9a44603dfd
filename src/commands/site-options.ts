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
  /** Names with commas between. */
  readonly isList?: boolean
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
    description: 'where to publish it; _site of this folder without it',
    group: 'The site',
  },
  {
    flags: '--config <files>',
    description: 'configuration files, with commas between; later ones win',
    group: 'The site',
    isList: true,
  },
  {
    flags: '-p, --plugins <dirs>',
    description: 'folders of plugins, with commas between; _plugins without it',
    group: 'The site',
    isList: true,
  },
  { flags: '--layouts <dir>', description: 'the folder of layouts; _layouts without it', group: 'The site' },
  { flags: '--safe', description: 'run no plugins of the site, follow no link out of it', group: 'The site' },
]

const quietFlag: Flag = { flags: '-q, --quiet', description: 'say nothing but errors', group: 'What it says' }
const traceFlag: Flag = {
  flags: '-t, --trace',
  description: 'show the stack of a bug in Tusitala',
  group: 'What it says',
}

/** The flags of every command. */
export const commonFlags: readonly Flag[] = [quietFlag, traceFlag]

/** The flags by which every command that reads a site reports. */
export const reportFlags: readonly Flag[] = [
  quietFlag,
  {
    flags: '--format <format>',
    description: 'for people: text; for programs: json, a line each, or github annotations',
    group: 'What it says',
    choices: reportFormats,
    initial: 'text',
  },
  traceFlag,
]

export interface SiteOptions {
  readonly source?: string
  readonly destination?: string
  readonly config?: readonly string[]
  readonly plugins?: readonly string[]
  readonly layouts?: string
  readonly baseurl?: string
  readonly drafts?: boolean
  readonly future?: boolean
  readonly unpublished?: boolean
  readonly limit_posts?: number
  readonly strict_front_matter?: boolean
  readonly safe?: boolean
  readonly incremental?: boolean
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
  readonly profile?: boolean
  /** Of `serve`. */
  readonly host?: string
  readonly port?: number
  readonly openUrl?: boolean
  readonly detach?: boolean
  readonly showDirListing?: boolean
  readonly skipInitialBuild?: boolean
  readonly livereload?: boolean
  readonly livereloadPort?: number
  readonly livereloadIgnore?: readonly string[]
  readonly livereloadMinDelay?: number
  readonly livereloadMaxDelay?: number
  readonly sslCert?: string
  readonly sslKey?: string
  /** Of `new`. */
  readonly blank?: boolean
  readonly force?: boolean
  readonly skipBundle?: boolean
  /** Of `new-theme`. */
  readonly codeOfConduct?: boolean
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
  ['incremental', 'incremental'],
  ['disableDiskCache', 'disable_disk_cache'],
  ['quiet', 'quiet'],
  ['verbose', 'verbose'],
  ['plugins', 'plugins_dir'],
  ['layouts', 'layouts_dir'],
  ['host', 'host'],
  ['port', 'port'],
  ['openUrl', 'open_url'],
  ['detach', 'detach'],
  ['showDirListing', 'show_dir_listing'],
  ['skipInitialBuild', 'skip_initial_build'],
  ['livereload', 'livereload'],
  ['livereloadPort', 'livereload_port'],
  ['livereloadIgnore', 'livereload_ignore'],
  ['livereloadMinDelay', 'livereload_min_delay'],
  ['livereloadMaxDelay', 'livereload_max_delay'],
  ['sslCert', 'ssl_cert'],
  ['sslKey', 'ssl_key'],
]

/** What the flags ask of a build; the environment answers for those that are not given. */
export function buildRequest(options: SiteOptions, environment: NodeJS.ProcessEnv): SessionRequest {
  const overrides: MutableHash = new Map()
  for (const [flag, key] of flagKeys) {
    const value: Value | undefined = options[flag]
    if (value !== undefined) overrides.set(key, value)
  }
  // As `jekyll build` has it, and the last of its keys; `serve` says otherwise.
  overrides.set('serving', false)
  const clock = options.clock ?? environment.SOURCE_DATE_EPOCH
  return {
    overrides,
    environment: environment.JEKYLL_ENV || 'development',
    currentFolder: process.cwd(),
    strict: options.strict === true,
    cache: keepsCache(options),
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(options.destination === undefined ? {} : { destination: options.destination }),
    ...(options.config === undefined ? {} : { files: options.config }),
    ...(clock === undefined || clock === '' ? {} : { clock }),
  }
}

/** What was made before costs nothing, and so would not be in a profile. */
function keepsCache({ cache, disableDiskCache, profile }: SiteOptions): boolean {
  return cache !== false && disableDiskCache !== true && profile !== true
}
