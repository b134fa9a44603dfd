/** What a command's exit status says to scripts. */
export const exitStatus = {
  /** Done as asked. */
  ok: 0,
  /** The author's errors: nothing was published. Jekyll says the same of a command or a flag that it does not know. */
  authorError: 1,
  /** The command line asks for what cannot be, where Jekyll would build something else in silence or has no such flag. */
  usage: 2,
  /** A bug of ours. */
  internal: 3,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
