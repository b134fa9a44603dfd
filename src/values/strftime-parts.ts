import type { CivilMoment } from './civil.ts'

/** What a format can print of a time or a date. */
export interface Moment {
  readonly civil: CivilMoment
  /** Since 1970, of the instant. */
  readonly seconds: number
  readonly nanoseconds: number
  /** Seconds east of UTC. */
  readonly offset: number
  readonly zone: string
  readonly isUtc: boolean
}

/** Ruby's Time and Date do not agree on all directives. */
export type Dialect = 'time' | 'date'

/** What stands between a percent sign and its letter. */
export interface Modifiers {
  readonly dialect: Dialect
  /** 0 where there is none */
  readonly width: number
  /** Empty where the directive's own is meant. */
  readonly padding: '' | '0' | ' '
  /** `-`: no padding */
  readonly left: boolean
  /** `^` */
  readonly upper: boolean
  /** `#` */
  readonly swap: boolean
  readonly colons: number
}

export type Part = (moment: Moment) => string

/** Makes what prints a directive; `compile` reads a format that it stands for. */
export type Directive = (modifiers: Modifiers, compile: (format: string) => Part) => Part

/** A number of at least `digits` columns; negative ones keep their sign before the padding zeros. */
export function number(digits: number, pad: '0' | ' ', read: (moment: Moment) => number): Directive {
  return ({ width, padding, left }) => {
    const columns = left ? 1 : width || digits
    const filler = padding || pad
    return moment => padNumber(read(moment), columns, filler)
  }
}

/** A year of four columns, or five with its sign. */
export function year(read: (moment: Moment) => number): Directive {
  return ({ width, padding, left }) => {
    return moment => {
      const value = read(moment)
      return padNumber(value, left ? 1 : width || (value < 0 ? 5 : 4), padding || '0')
    }
  }
}

/** A name; `swapped` is what `#` makes of it. */
export function text(read: Part, swapped: 'upper' | 'lower'): Directive {
  return ({ width, padding, left, upper, swap }) => {
    const change = swap ? swapped : upper ? 'upper' : 'none'
    return moment => {
      const value = read(moment)
      // The zone that a time with an offset only does not have is not padded either.
      return value === '' ? '' : padText(changeCase(value, change), left ? 0 : width, padding)
    }
  }
}

/** What another format prints. */
export function composite(format: string): Directive {
  return ({ width, padding, left, upper, dialect }, compile) => {
    const print = compile(format)
    // Time pads these even after `%-`.
    const columns = left && dialect === 'date' ? 0 : width
    return moment => padText(changeCase(print(moment), upper ? 'upper' : 'none'), columns, padding)
  }
}

/** A character that a format cannot hold as it is. */
export function literal(character: string): Directive {
  return ({ width, padding, left }) => {
    const padded = padText(character, left ? 0 : width, padding)
    return () => padded
  }
}

/** The first digits of the fraction of the second. */
export function fraction(digits: number): Directive {
  return ({ width }) => {
    const columns = width || digits
    return ({ nanoseconds }) => nanoseconds.toString().padStart(9, '0').slice(0, columns).padEnd(columns, '0')
  }
}

/** `+0100`, `+01:00`, `+01:00:00`; with three colons as little as there must be. */
export function zoneOffset({ width, padding, left, dialect, colons }: Modifiers): Part {
  const fewestDigits = left && dialect === 'date' ? 1 : 2
  return ({ offset, isUtc }) => {
    const rest = offsetRest(Math.abs(offset), colons)
    const hours = Math.trunc(Math.abs(offset) / 3600).toString()
    const digits = Math.max(fewestDigits, width - rest.length - 1)
    // RFC 2822's -0000 is how Ruby 3.1 prints `%-z` of a time made with `utc`.
    const sign = offset < 0 || (isUtc && left) ? '-' : '+'
    if (padding === ' ') return (sign + hours).padStart(digits + 1, ' ') + rest
    return sign + hours.padStart(digits, '0') + rest
  }
}

function padNumber(value: number, columns: number, filler: '0' | ' '): string {
  if (columns === 2 && filler === '0' && value >= 0 && value < 100) return pairs[value] ?? ''
  if (value >= 0 || filler === ' ') return value.toString().padStart(columns, filler)
  return `-${(-value).toString().padStart(columns - 1, '0')}`
}

/** `00` to `99`, of which most dates consist. */
const pairs = Array.from({ length: 100 }, (_, value) => value.toString().padStart(2, '0'))

function changeCase(value: string, change: 'upper' | 'lower' | 'none'): string {
  if (change === 'none') return value
  return change === 'upper' ? value.toUpperCase() : value.toLowerCase()
}

function padText(value: string, columns: number, padding: '' | '0' | ' '): string {
  return value.length < columns ? value.padStart(columns, padding || ' ') : value
}

/** What follows the hours of an offset: `00`, `:00`, `:00:00`. */
function offsetRest(offset: number, colons: number): string {
  const minutes = (Math.trunc(offset / 60) % 60).toString().padStart(2, '0')
  if (colons === 0) return minutes
  if (colons === 3 && offset % 3600 === 0) return ''
  if (colons === 1 || (colons === 3 && offset % 60 === 0)) return `:${minutes}`
  return `:${minutes}:${(offset % 60).toString().padStart(2, '0')}`
}
