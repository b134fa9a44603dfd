import { afterAll, describe, it } from 'vitest'
import type { FactKind } from '../../src/incremental/facts.ts'
import { keptScenarios } from './kept-seeds.ts'
import { checkScenario } from './worlds/check.ts'
import { Tally } from './worlds/report.ts'
import { writeScript } from './worlds/script.ts'
import type { Taste } from './worlds/taste.ts'
import type { Step } from './worlds/world.ts'

// WORLDS_EDITS=10000 looks deeper; WORLDS_SEED=n starts at another world, such as one that failed; WORLDS_FOCUS=list
// makes worlds that are mostly about one kind of fact.
const wanted = Number(process.env.WORLDS_EDITS ?? 300)
const firstSeed = Number(process.env.WORLDS_SEED ?? 1)
const focus = process.env.WORLDS_FOCUS as FactKind | undefined
const editsOfWorld = 25
const seeds = Array.from({ length: Math.ceil(wanted / editsOfWorld) }, (_, index) => firstSeed + index)

const byEdit = new Tally()
const byMode = new Tally()

function count({ edit, mode }: Step): void {
  for (const part of edit.split('; ')) byEdit.add(part.replace(/: .*/, ''))
  byMode.add(mode)
}

/** Every fourth world has a plugin. */
function tasteOf(seed: number): Taste {
  return { focus, ...(seed % 4 === 0 ? { plugin: seed % 8 === 0 ? 'reading' : 'changing' } : {}) }
}

afterAll(() => console.log(`${byMode.total} edits were checked: ${byMode}\n${byEdit}`))

describe('a session is the same as a fresh build', () => {
  it.each(Object.entries(keptScenarios))('where once %s', (name, scenario) => checkScenario(name, scenario))

  it.each(seeds)('after every edit of world %i', { timeout: 300_000 }, seed => {
    const script = writeScript({ seed, steps: editsOfWorld, taste: tasteOf(seed) })
    checkScenario(`world ${seed}`, script, { onStep: count })
  })
})
