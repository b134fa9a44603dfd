import { statfsSync } from 'node:fs'

/** Linux's `f_type` of file systems where changes made on the other side raise no events here. */
const silent: ReadonlyMap<number, string> = new Map([
  [0x01021997, '9p'],
  [0x65735546, 'FUSE'],
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x786f4256, 'VirtualBox'],
])

/** The kind of the file system, where watching would miss changes: Docker's and WSL's shared folders, networks. */
export function silentFileSystem(folder: string): string | null {
  if (process.platform !== 'linux') return null
  try {
    return silent.get(statfsSync(folder).type >>> 0) ?? null
  } catch {
    return null
  }
}
