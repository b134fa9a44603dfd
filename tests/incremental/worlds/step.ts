import type { Edited } from './edit.ts'
import type { Random } from './random.ts'
import type { Mode, Step, World } from './world.ts'

export interface StepOptions {
  readonly before: World
  readonly after: World
  readonly done: readonly Edited[]
  readonly mode: Mode
  readonly random: Random
}

/** What happens to the files between two states of a world. */
export function stepOf({ before, after, done, mode, random }: StepOptions): Step {
  const move = done.flatMap(edited => edited.move ?? [])
  const touch = done.flatMap(edited => edited.touch ?? []).filter(path => after.files.has(path))
  const movedFiles = new Map([...before.files].map(([path, text]) => [placeAfter(path, move), text]))
  const write = [...after.files].filter(([path, text]) => movedFiles.get(path) !== text)
  const remove = [...movedFiles.keys()].filter(path => !after.files.has(path))
  return {
    edit: done.map(({ what }) => what).join('; '),
    mode,
    ...(write.length > 0 ? { write: Object.fromEntries(write) } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(move.length > 0 ? { move } : {}),
    ...(touch.length > 0 ? { touch } : {}),
    ...(done.some(({ keepsTime }) => keepsTime === true) ? { keepsTime: true } : {}),
    ...(after.clock !== before.clock && after.clock !== null ? { clock: after.clock } : {}),
    ...(random.chance(0.1) ? { first: [random.pick(['/', '/about.html', '/2024/02/11/two.html'])] } : {}),
  }
}

function placeAfter(path: string, moves: readonly (readonly [from: string, to: string])[]): string {
  for (const [from, to] of moves) {
    if (path === from) return to
    if (from.endsWith('/') && path.startsWith(from)) return to + path.slice(from.length)
  }
  return path
}
