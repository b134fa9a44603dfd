/** The bytes of an array of numbers, in the machine's own order. Nothing is copied. */
export function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** The numbers in some bytes; copied only where they lie across the machine's words. Odd bytes in the end are left out. */
export function numbersIn(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, length } = bytes
  const count = Math.floor(length / 4)
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, count)
  return new Uint32Array(new Uint8Array(bytes).buffer, 0, count)
}
