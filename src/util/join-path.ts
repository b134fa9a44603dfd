/** `folder/name`; the name alone in the topmost folder, which is the empty path. */
export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
