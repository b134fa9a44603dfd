import picomatch from 'picomatch'

/**
 * Whether `path`, or a folder that it lies in, is among what Ruby's `Dir.glob` finds for `pattern`:
 * `*` stays within a segment and `**` crosses them. Folders whose path is no longer than `above` do not count.
 */
export function compileFolderGlob(pattern: string): (path: string, above?: number) => boolean {
  const matches = picomatch(pattern.replace(notOfRuby, '\\$&'), { nonegate: true, noextglob: true })
  return (path, above = 0) => {
    for (let end = path.indexOf('/', above); end >= 0; end = path.indexOf('/', end + 1)) {
      if (matches(path.slice(0, end))) return true
    }
    return matches(path)
  }
}

/** What picomatch gives a meaning that it has not in Ruby. */
const notOfRuby = /[()|]/g
