import { Drop } from './drop.ts'
import type { Value } from './value.ts'

/**
 * Liquid's words `empty` and `blank`: values that print nothing, and that `==` asks about the other side
 * instead of comparing.
 */
export class MethodLiteral extends Drop {
  readonly name: 'empty' | 'blank'

  constructor(name: 'empty' | 'blank') {
    super()
    this.name = name
  }

  override get(_key: string): Value {
    return null
  }

  override has(_key: string): boolean {
    return false
  }

  override keys(): readonly string[] {
    return []
  }

  override get isEnumerable(): boolean {
    return false
  }

  override toString(): string {
    return ''
  }
}

export const EMPTY: MethodLiteral = Object.freeze(new MethodLiteral('empty'))

export const BLANK: MethodLiteral = Object.freeze(new MethodLiteral('blank'))
