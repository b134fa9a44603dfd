import picomatch from 'picomatch'

/**
 * Whether `path`, or a folder that it lies in, is among what Ruby's `Dir.glob` finds for `pattern`:
 * `*` stays within a segment and `**` crosses them.
 */
export function compileFolderGlob(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern)
  return path => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (matches(path.slice(0, end))) return true
    }
    return matches(path)
  }
}
