import { afterAll, describe, it } from 'vitest'
import { keptScenarios } from './kept-seeds.ts'
import { checkScenario } from './worlds/check.ts'
import { Tally } from './worlds/report.ts'
import { writeScript } from './worlds/script.ts'
import type { Step } from './worlds/world.ts'

// WORLDS_EDITS=10000 looks deeper; WORLDS_SEED=n starts at another world, such as one that failed.
const wanted = Number(process.env.WORLDS_EDITS ?? 300)
const firstSeed = Number(process.env.WORLDS_SEED ?? 1)
const editsOfWorld = 25
const seeds = Array.from({ length: Math.ceil(wanted / editsOfWorld) }, (_, index) => firstSeed + index)

const byEdit = new Tally()
const byMode = new Tally()

function count({ edit, mode }: Step): void {
  for (const part of edit.split('; ')) byEdit.add(part.replace(/: .*/, ''))
  byMode.add(mode)
}

afterAll(() => console.log(`${byMode.total} edits were checked: ${byMode}\n${byEdit}`))

describe('a session is the same as a fresh build', () => {
  it.each(Object.entries(keptScenarios))('where once %s', (name, scenario) => checkScenario(name, scenario))

  it.each(seeds)('after every edit of world %i', { timeout: 300_000 }, seed => {
    checkScenario(`world ${seed}`, writeScript({ seed, steps: editsOfWorld }), { onStep: count })
  })
})
