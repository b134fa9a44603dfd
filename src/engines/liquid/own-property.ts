/** A property of the caller's own; undefined for what it inherits or computes. */
export function ownProperty(data: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(data, name)?.value
}
