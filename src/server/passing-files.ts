/**
 * Names that come and go beside a file that is saved, or that belong to nobody's site. Of a save by renaming it is
 * the real file's name that counts, and that is reported as well.
 */
const passing: readonly RegExp[] = [
  // Folders that tools keep their own things in.
  /^(?:\.git|\.hg|\.svn|node_modules)$/,
  // Our writer's workplace, beside the destination or in it.
  /^\.(?:.+\.)?tusitala-writing$/,
  // Vim: its trial of a folder, its swap files.
  /^4913$|^\..*\.sw[a-z]x?$/,
  // Backups; Emacs's locks and autosaves.
  /~$|^\.#|^#.*#$/,
  // JetBrains, Kate, GNOME, Sublime Text.
  /___jb_(?:tmp|old)___$|\.kate-swp$|^\.goutputstream-|\.subl\w*\.tmp$/,
  /^\.DS_Store$/,
]

/** Whether a file or folder of this name is none of the site's, however it changes. */
export function isPassing(name: string): boolean {
  return passing.some(pattern => pattern.test(name))
}
