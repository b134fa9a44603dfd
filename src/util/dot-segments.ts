/**
 * A path without its `.` and `..` segments, as Addressable resolves them: `..` above the root is dropped
 * from a path with a leading slash and kept in one without.
 */
export function removeDotSegments(path: string): string {
  if (!path.includes('.')) return path
  const isAbsolute = path.startsWith('/')
  const [first = '', ...segments] = (isAbsolute ? path : path.replace(/^(?:\.\.?\/?)+/, '')).split('/')
  const kept: string[] = []
  let endsOpen = false
  for (const segment of segments) {
    endsOpen = segment === '.' || segment === '..'
    if (segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.length > 0) kept.pop()
    else if (!isAbsolute) kept.push(segment)
  }
  if (endsOpen && kept.at(-1) !== '..') kept.push('')
  return [first, ...kept].join('/')
}
