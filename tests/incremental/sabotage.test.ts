import { afterAll, describe, expect, it } from 'vitest'
import type { FactKind } from '../../src/incremental/facts.ts'
import { type RunOptions, runScenario } from './worlds/run.ts'
import { writeScript } from './worlds/script.ts'
import type { Taste } from './worlds/taste.ts'

/** How a kind of fact is put to the test: the world that shows whether its reads are recorded. */
type Plan = Pick<Taste, 'favourite' | 'plugin'> & Pick<RunOptions, 'session'>

// A new kind of fact does not compile until it stands here.
const plans: Readonly<Record<FactKind, Plan>> = {
  doc: {},
  // Else it takes the same key of more than four thousand documents.
  column: { session: { narrowReads: 2 } },
  html: {},
  excerpt: {},
  output: {},
  // Who is rendered before whom changes, and nothing else that the reader sees.
  late: { favourite: /^date changed|site\.tags\.@tag %\}\{\{ p\.content/ },
  list: {},
  neighbour: {},
  config: {},
  data: {},
  template: {},
  link: {},
  route: {},
  image: {},
  file: {},
  style: {},
  time: {},
  // Only plugins that do not say what they read depend on it.
  site: { plugin: 'reading' },
  volatile: {},
}

const kinds = Object.keys(plans) as readonly FactKind[]
const mostWorlds = 12
const editsOfWorld = 10
const rows: string[] = []
afterAll(() => console.log(`reads that are not recorded show:\n${rows.join('\n')}`))

describe('a kind of fact that is not recorded shows in a world', () => {
  it.each(kinds)('%s', { timeout: 120_000 }, kind => {
    const { session, ...taste } = plans[kind]
    let edits = 0
    for (let seed = 1; seed <= mostWorlds; seed++) {
      const script = writeScript({ seed, steps: editsOfWorld, taste: { focus: kind, ...taste } })
      const failure = runScenario(script, { session: { ...session, unrecorded: kind } })
      if (failure !== null) {
        rows.push(
          `${kind}: world ${seed}, edit ${edits + failure.at + 1}: ${failure.step?.edit ?? 'the first build'}`,
        )
        // The fault is the missing record, not another one.
        expect(
          runScenario({ ...script, steps: script.steps.slice(0, failure.at + 1) }, { session }),
        ).toBeNull()
        return
      }
      edits += editsOfWorld
    }
    expect.fail(`no edit out of ${edits} showed it`)
  })
})
