import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Plugin } from '../plugins/door.ts'
import type { Time } from '../values/time.ts'
import type { LastResult, Standing } from './cache/last-result.ts'
import { damageFound, isDamage, openSiteCache } from './cache/site-cache.ts'
import { createLivingSite, type LivingSite, type LivingSiteOptions } from './living-site.ts'

/** A site under one configuration, with the place where it lasts. It sleeps until somebody needs more of it. */
export interface Epoch {
  /** The result of the last process, while this one knows nothing else and it still stands. */
  standing(now: Time): Standing | null
  /** The site, going on where an earlier process stopped, or from nothing. */
  wake(): LivingSite
  /** What was found wrong with the cache, once. */
  takeProblems(): readonly Diagnostic[]
  /** Whether something was made that the next process would have to make again. */
  isDirty: boolean
  /** What the last update came to; null where it failed. */
  last: (() => LastResult) | null
  save(): void
  close(): void
}

export function createEpoch(
  options: Omit<LivingSiteOptions, 'kept'>,
  plugins: readonly Plugin[],
  isLasting: boolean,
): Epoch {
  const names = isLasting ? lastingNames(plugins) : null
  const cache = names === null ? null : openSiteCache(options.config, names, noteDamage)
  let problems: readonly Diagnostic[] = cache?.diagnostics ?? []
  let living: LivingSite | null = null
  const epoch: Epoch = {
    isDirty: false,
    last: null,
    wake,
    standing: now => (living === null ? trust(() => cache?.standing(now) ?? null) : null),
    takeProblems() {
      const taken = problems
      problems = []
      return taken
    },
    save() {
      if (!epoch.isDirty || cache === null || living === null) return
      epoch.isDirty = false
      problems = cache.save(living.state, epoch.last?.() ?? null)
    },
    close: () => cache?.close(),
  }
  return epoch

  function noteDamage(): void {
    problems = [damageFound]
    epoch.isDirty = true
  }

  function wake(): LivingSite {
    living ??=
      trust(() => {
        const kept = cache?.restore() ?? null
        return kept === null ? null : createLivingSite({ ...options, kept })
      }) ?? createLivingSite({ ...options, kept: null })
    return living
  }

  /** What is kept was written by us, but something that no checksum tells may be wrong with it: then it is left. */
  function trust<Kept>(read: () => Kept | null): Kept | null {
    try {
      return read()
    } catch (error) {
      if (!isDamage(error)) throw error
      noteDamage()
      return null
    }
  }
}

/** The names of plugins with their versions; null where one has none, as nobody can tell when it has changed. */
function lastingNames(plugins: readonly Plugin[]): readonly string[] | null {
  const names = plugins.map(({ name, version }) => (version === undefined ? null : `${name} ${version}`))
  return names.every(name => name !== null) ? names : null
}
