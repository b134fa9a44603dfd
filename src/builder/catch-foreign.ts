import type { Diagnostics } from '../diagnostics/diagnostic.ts'
import type { Converter } from '../engines/engine.ts'
import { describeFailure } from '../plugins/load-plugins.ts'
import { ForeignError } from '../values/foreign-error.ts'

/** Runs code that may fail in a plugin: then it is reported, and yields something else. */
export function catchForeign<Result>(
  diagnostics: Diagnostics,
  otherwise: Result,
  work: () => Result,
): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ForeignError)) throw error
    diagnostics.add(describeFailure(error))
    return otherwise
  }
}

/** A converter that reports what a plugin throws. */
export function reportingConverter(converter: Converter, diagnostics: Diagnostics): Converter {
  return {
    name: converter.name,
    ...(converter.pure === undefined ? {} : { pure: converter.pure }),
    matches: extension => catchForeign(diagnostics, false, () => converter.matches(extension)),
    outputExtension: (extension, basename) =>
      catchForeign(diagnostics, extension, () => converter.outputExtension(extension, basename)),
    convert: (...call) => catchForeign(diagnostics, null, () => converter.convert(...call)),
  }
}
