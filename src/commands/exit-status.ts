/** What a command's exit status says to scripts. */
export const exitStatus = {
  /** Done as asked. */
  ok: 0,
  /** The author's errors: nothing was published. */
  authorError: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A bug of ours. */
  internal: 3,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
