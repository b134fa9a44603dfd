import { toS } from '../../values/to-s.ts'
import { type Hash, isHash, isTruthy } from '../../values/value.ts'
import type { LiquidSettings } from './engine.ts'

/** The configuration's `liquid`: `error_mode`, `strict_filters`, `strict_variables`. */
export function siteLiquidSettings(config: Hash): LiquidSettings {
  const section = config.get('liquid')
  const settings: Hash = isHash(section) ? section : new Map()
  const mode = toS(settings.get('error_mode')).replace(/^:/, '')
  return {
    errorMode: mode === 'lax' || mode === 'strict' ? mode : 'warn',
    isStrictOfFilters: isTruthy(settings.get('strict_filters')),
    isStrictOfVariables: isTruthy(settings.get('strict_variables')),
  }
}
