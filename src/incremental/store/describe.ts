import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** Also for what turns out to be damaged when it is asked for. @param reason as in `its texts are missing` */
export function describeDamage(reason: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'cache-damaged',
    message: `the cache of the last build is damaged and was not used: ${reason}`,
    hint: 'there is nothing to be done: this build makes everything anew',
  }
}

/** @param code the file system's, as `ENOSPC` */
export function describeFailure(folder: string, code: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'cache-write',
    message: `the cache could not be saved in "${folder}" (${code})`,
    hint: 'the site is complete, only the next build takes longer',
  }
}
