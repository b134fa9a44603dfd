/**
 * Gives a record the state of another of its kind, in place. Between the builds of a session documents and files keep
 * their identity, so that the lists, drops and neighbours that hold them are right without being made again: this is
 * the one place where a record changes.
 */
export function patchRecord<Record extends object>(record: Record, state: Record): void {
  for (const key of Object.keys(record)) if (!(key in state)) Reflect.deleteProperty(record, key)
  // Defined and not assigned, as what was restored may have fields that are computed.
  Object.defineProperties(record, Object.getOwnPropertyDescriptors(state))
}

/** A copy of its state. What was never computed is lost in it, and equals nothing. */
export function copyRecord<Record extends object>(record: Record): Record {
  const fields = Object.entries(Object.getOwnPropertyDescriptors(record)).map(
    ([key, { get, value }]) => [key, get === undefined ? value : lost] as const,
  )
  return Object.fromEntries(fields) as Record
}

const lost = '\0lost'
