import type { Config } from '../config/config.ts'
import { type ConfigRequest, withValues } from '../config/load-config.ts'
import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import { Mistake } from '../plugins/attempt.ts'
import type { Hooks } from '../plugins/hooks.ts'
import { SiteObject } from '../plugins/site-object.ts'
import type { Time } from '../values/time.ts'
import { catchForeign } from './catch-foreign.ts'
import { emptySite } from './empty-site.ts'

/** The configuration as the hooks `site after_init` leave it, before anything was made of it. */
export function initSite(
  config: Config,
  hooks: Hooks,
  { request, now }: { readonly request: ConfigRequest; readonly now: Time },
  diagnostics: Diagnostics,
): Config {
  const own = hooks.of('site', 'after_init')
  if (own.length === 0) return config
  const site = new SiteObject(emptySite(now), config, { now, linkTo: refuse, makePage: refuse })
  for (const hook of own) catchForeign(diagnostics, undefined, () => hook.run(site.object))
  const { values } = site.config
  return values === config.values ? config : withValues(config, values, request)
}

function refuse(): never {
  throw new Mistake('there are no pages yet', 'add them in "site after_reset" or later')
}
