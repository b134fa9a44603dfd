import type { Edited } from './edit.ts'
import { edits } from './edits.ts'
import { generateWorld } from './generate.ts'
import { createRandom, type Random } from './random.ts'
import { stepOf } from './step.ts'
import { type Taste, weightOfEdit } from './taste.ts'
import type { Mode, Scenario, Step, World } from './world.ts'

export interface ScriptOptions {
  readonly seed: number
  readonly steps: number
  readonly taste?: Taste
  readonly posts?: number
}

/** A world and what happens to it, the same for the same seed. */
export function writeScript({ seed, steps, taste = {}, posts }: ScriptOptions): Scenario {
  const random = createRandom(seed)
  const start = generateWorld({ random, taste, ...(posts === undefined ? {} : { posts }) })
  const history: World[] = []
  let world = start
  const repairs: Repair[] = []
  const made: Step[] = []
  while (made.length < steps) {
    const before = world
    const repair = random.chance(0.5) ? repairs.shift() : undefined
    const done = repair === undefined ? chooseEdits({ world, history, random, taste }) : [repair(world)]
    for (const edited of done) world = after(world, edited)
    made.push(stepOf({ before, after: world, done, mode: chooseMode(random), random }))
    history.push(before)
    if (done.some(({ isRisky }) => isRisky === true)) repairs.push(repairOf(before, world))
  }
  const narrow = random.chance(0.5) ? { narrowReads: random.integer(2, 3) } : {}
  const { plugin } = taste
  return {
    files: Object.fromEntries(start.files),
    clock: start.clock,
    steps: made,
    ...narrow,
    ...(plugin === undefined ? {} : { plugin }),
  }
}

interface Choosing {
  readonly world: World
  readonly history: readonly World[]
  readonly random: Random
  readonly taste: Taste
}

/** Mostly one, sometimes several between two looks. Those that do not fit the world are passed over. */
function chooseEdits(choosing: Choosing): readonly Edited[] {
  const { random } = choosing
  const wanted = random.chance(0.1) ? random.integer(2, 4) : 1
  const done: Edited[] = []
  let { world } = choosing
  for (let attempts = 0; done.length < wanted && attempts < 50; attempts++) {
    const edit = random.pickWeighted(edits, each => weightOfEdit(each, choosing.taste))
    const edited = edit.apply({ ...choosing, world, files: world.files })
    // Files are renamed before anything else happens, so that a second edit can only follow one that renames nothing.
    if (edited === null || (done.length > 0 && (edited.move !== undefined || edited.keepsTime === true)))
      continue
    done.push({ ...edited, what: `${edit.name}: ${edited.what}` })
    world = after(world, edited)
    if (edited.keepsTime === true || edited.move !== undefined) break
  }
  return done
}

function after(world: World, { files = world.files, clock = world.clock }: Edited): World {
  return { files, clock }
}

type Repair = (world: World) => Edited

/** The files that an edit changed become what they were, whatever happened to others meanwhile. */
function repairOf(before: World, broken: World): Repair {
  const paths = [...new Set([...before.files.keys(), ...broken.files.keys()])]
  const changed = paths.filter(path => before.files.get(path) !== broken.files.get(path))
  return world => {
    const files = new Map([...world.files].filter(([path]) => !changed.includes(path)))
    for (const path of changed) {
      const text = before.files.get(path)
      if (text !== undefined) files.set(path, text)
    }
    return { files, what: `repaired: ${changed.join(', ')}` }
  }
}

const modes: readonly (readonly [mode: Mode, weight: number])[] = [
  ['told', 40],
  ['looking', 28],
  ['reopened', 16],
  ['moved', 6],
  ['restored', 4],
  ['killed', 6],
  ['other', 8],
]

function chooseMode(random: Random): Mode {
  return random.pickWeighted(modes, ([, weight]) => weight)[0]
}
