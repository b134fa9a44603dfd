import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { failureOf } from '../plugins/attempt.ts'
import { type Hook, type Hooks, hooksOf } from '../plugins/hooks.ts'
import { describeFailure } from '../plugins/load-plugins.ts'
import type { SiteObject } from '../plugins/site-object.ts'
import type { DestinationPath, Document } from '../site/types.ts'
import { ForeignError } from '../values/foreign-error.ts'

export interface WriteHooksOptions {
  readonly hooks: Hooks
  readonly site: SiteObject
  /** What was written. */
  readonly paths: readonly DestinationPath[]
  readonly makers: ReadonlyMap<DestinationPath, { readonly document: Document }>
}

export interface WriteHooksResult {
  readonly diagnostics: readonly Diagnostic[]
  /** What asynchronous hooks come to; null where there is none. */
  readonly late: Promise<readonly Diagnostic[]> | null
}

/** The hooks of the pages and documents that were written, in the order of writing, and then those of the site. */
export function runWriteHooks({ hooks, site, paths, makers }: WriteHooksOptions): WriteHooksResult {
  const diagnostics: Diagnostic[] = []
  const late: Promise<Diagnostic | null>[] = []
  for (const path of hooks.has('post_write') ? paths : []) {
    const maker = makers.get(path)
    if (maker === undefined) continue
    run(hooksOf(hooks, maker.document, 'post_write'), site.objectOf(maker.document))
  }
  run(hooks.of('site', 'post_write'), site.object)
  return {
    diagnostics,
    late: late.length === 0 ? null : Promise.all(late).then(found => found.filter(each => each !== null)),
  }

  function run(own: readonly Hook[], it: object): void {
    for (const hook of own) {
      try {
        const result = hook.run(it)
        if (result instanceof Promise) late.push(outcomeOf(result, hook))
      } catch (error) {
        if (!(error instanceof ForeignError)) throw error
        diagnostics.push(describeFailure(error))
      }
    }
  }
}

async function outcomeOf(
  result: Promise<unknown>,
  { owner, event, origin }: Hook,
): Promise<Diagnostic | null> {
  try {
    await result
    return null
  } catch (error) {
    return describeFailure(failureOf(origin, `the hook "${owner} ${event}"`, error))
  }
}
