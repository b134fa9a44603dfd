import { fstatSync, type Stats, statSync } from 'node:fs'

/**
 * Tells the file that this process prints into. With `tusitala build --watch > log` in the site's folder, each line
 * would be a change, and each change a line.
 */
export function createIsOwnOutput(): (path: string) => boolean {
  const own = [1, 2].flatMap(descriptor => {
    const stat = orUndefined(() => fstatSync(descriptor))
    return stat?.isFile() === true ? [identity(stat)] : []
  })
  return path => {
    if (own.length === 0) return false
    const stat = orUndefined(() => statSync(path))
    return stat !== undefined && own.includes(identity(stat))
  }
}

function identity({ dev, ino }: Stats): string {
  return `${dev} ${ino}`
}

function orUndefined(read: () => Stats): Stats | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
