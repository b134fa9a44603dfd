import { describe, expect, it } from 'vitest'
import { decodeText, encodeText } from '../../../../src/incremental/store/text-bytes.ts'
import { readTextList, type TextList, writeTextList } from '../../../../src/incremental/store/text-list.ts'

const texts = [
  '',
  'plain',
  'ÿ is the last of one byte',
  'Ā is the first of two',
  '🙂',
  '\ud83d',
  'line\0\n',
  'x'.repeat(70_000),
]

describe('a text', () => {
  it('comes back from its bytes', () => {
    expect(texts.map(text => decodeText(encodeText(text)))).toEqual(texts)
  })

  it('takes a byte for each character where it can', () => {
    expect(texts.map(text => encodeText(text).bytes.length - text.length)).toEqual([0, 0, 0, 21, 2, 1, 0, 0])
  })
})

describe('a list of texts', () => {
  it('gives each of them', () => {
    expect(all(written(texts))).toEqual(texts)
    expect(all(written([]))).toEqual([])
  })

  it('is read wherever its bytes lie', () => {
    for (let at = 0; at < 8; at++) {
      const section = Buffer.concat([Buffer.alloc(at), writeTextList(texts)]).subarray(at)
      expect(all(readTextList(section))).toEqual(texts)
    }
  })

  it('carries over what did not change without decoding it', () => {
    const old = written(texts)
    const next = written(texts.map((_, index) => (index === 1 ? 'changed' : (old?.encoded(index) ?? ''))))
    expect(all(next)).toEqual(texts.with(1, 'changed'))
  })

  it('has no more texts than it was written with', () => {
    const list = written(['a'])
    for (const index of [-1, 1]) expect(() => list?.get(index)).toThrow(RangeError)
  })

  it('is none where its table does not fit the bytes', () => {
    const section = writeTextList(['some', 'texts'])
    const broken = [
      section.subarray(0, 3),
      section.subarray(0, 10),
      section.subarray(0, -1),
      Buffer.concat([section, Buffer.from('x')]),
      Buffer.from(section).fill(255, 0, 4),
      Buffer.from(section).fill(255, 4, 8),
    ]
    for (const bytes of broken) expect(readTextList(bytes)).toBeNull()
  })
})

function written(texts: Parameters<typeof writeTextList>[0]): TextList | null {
  return readTextList(writeTextList(texts))
}

function all(list: TextList | null): readonly string[] {
  return Array.from({ length: list?.length ?? -1 }, (_, index) => list?.get(index) ?? 'none')
}
