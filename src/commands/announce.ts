import { resolve } from 'node:path'
import type { SessionRequest } from '../builder/session.ts'
import type { Config } from '../config/config.ts'
import { tusitalaVersion } from '../util/version.ts'
import { labelled } from './labelled.ts'
import type { ReportOptions } from './report.ts'
import { isTalking } from './report-build.ts'

/** A request whose build says, as Jekyll's does, what it makes of what before it begins; once. */
export function announcing(request: SessionRequest, options: ReportOptions): SessionRequest {
  if (!isTalking(options)) return request
  let isSaid = false
  return {
    ...request,
    onConfigured(config) {
      if (isSaid || config.values.get('quiet') === true) return
      isSaid = true
      for (const line of announcement(config, request)) console.log(line)
    },
  }
}

export function announcement(config: Config, { cache }: Pick<SessionRequest, 'cache'>): readonly string[] {
  const isVerbose = config.values.get('verbose') === true
  return [
    ...(isVerbose ? [labelled('Logging at level', 'debug')] : []),
    ...configurationLines(config),
    labelled('Source', config.source),
    labelled('Destination', config.destination),
    labelled('Incremental build', cache === false ? 'disabled' : 'only what has changed is made again'),
    ...(isVerbose ? detailLines(config) : []),
    '      Generating...',
  ]
}

export function configurationLines({ files, source }: Config): readonly string[] {
  const paths = files.map(({ path }) => resolve(source, path))
  return (paths.length === 0 ? ['none'] : paths).map(path => labelled('Configuration file', path))
}

function detailLines({ environment, timezone, plugins }: Config): readonly string[] {
  return [
    labelled('Tusitala version', tusitalaVersion()),
    labelled('Environment', environment),
    labelled('Time zone', timezone),
    labelled('Plugins', plugins.length === 0 ? 'none' : plugins.join(', ')),
  ]
}
