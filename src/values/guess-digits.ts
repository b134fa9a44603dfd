import { type DraftGuess, fractionToNanoseconds } from './date-guess.ts'

/**
 * Notes a run of digits, such as `20251126` or `20251126T035951.5Z`, whose length says what they are. With a
 * fraction, and no time of its own, the run is a time that ends in seconds: `035951.5`.
 */
export function noteDigits(match: RegExpExecArray, draft: DraftGuess): void {
  const [, sign, digits = '', time, fraction, zone] = match
  const endsInSeconds = fraction !== undefined
  const layout = (endsInSeconds && time === undefined ? secondsLast : yearFirst)[digits.length]
  if (layout !== undefined) noteFields(layout, digits, draft)
  if (draft.year !== undefined && sign === '-') draft.year = -draft.year
  if (time !== undefined && time.length % 2 === 0) {
    const pairs = time.length / 2
    noteFields(endsInSeconds ? clockFields.slice(-pairs) : clockFields.slice(0, pairs), time, draft)
  }
  if (fraction !== undefined) draft.nanoseconds = fractionToNanoseconds(fraction)
  // `[-5:EST]` is an offset and its name.
  if (zone !== undefined)
    draft.zone = zone.startsWith('[') ? (zone.slice(1, -1).split(':')[1] ?? zone.slice(1, -1)) : zone
}

type Field = readonly [
  name: 'year' | 'month' | 'day' | 'yearday' | 'hour' | 'minute' | 'second',
  digits: number,
]

const [century, year, month, day, yearday]: readonly [Field, Field, Field, Field, Field] = [
  ['year', 4],
  ['year', 2],
  ['month', 2],
  ['day', 2],
  ['yearday', 3],
]

const clockFields: readonly Field[] = [
  ['hour', 2],
  ['minute', 2],
  ['second', 2],
]

/** What runs of digits are, by their length. */
const yearFirst: Readonly<Record<number, readonly Field[]>> = {
  2: [day],
  3: [yearday],
  4: [month, day],
  5: [year, yearday],
  6: [year, month, day],
  7: [century, yearday],
  8: [century, month, day],
  10: [century, month, day, ...clockFields.slice(0, 1)],
  12: [century, month, day, ...clockFields.slice(0, 2)],
  14: [century, month, day, ...clockFields],
}

const secondsLast: Readonly<Record<number, readonly Field[]>> = {
  2: clockFields.slice(2),
  3: [['minute', 1], ...clockFields.slice(2)],
  4: clockFields.slice(1),
  5: [['hour', 1], ...clockFields.slice(1)],
  6: clockFields,
  7: [['day', 1], ...clockFields],
  8: [day, ...clockFields],
  10: [month, day, ...clockFields],
  12: [year, month, day, ...clockFields],
  14: [century, month, day, ...clockFields],
}

function noteFields(fields: readonly Field[], digits: string, draft: DraftGuess): void {
  let at = 0
  for (const [name, length] of fields) {
    draft[name] = Number(digits.slice(at, at + length))
    at += length
  }
  if (fields[0] === century && fields[1] !== yearday) draft.isShortYear = false
}
