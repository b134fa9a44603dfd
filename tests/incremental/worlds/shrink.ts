import { type Failure, type RunOptions, runScenario } from './run.ts'
import type { Mode, Scenario, Step } from './world.ts'

export interface ShrinkOptions extends Pick<RunOptions, 'session'> {
  /** Milliseconds */
  readonly patience: number
}

/** The smallest scenario found that still fails in the same way. */
export function shrink(scenario: Scenario, failure: Failure, { session, patience }: ShrinkOptions): Scenario {
  const deadline = Date.now() + patience
  const options: RunOptions = { ...(session === undefined ? {} : { session }), isLastOnly: true }
  const fails = (candidate: Scenario): boolean =>
    Date.now() < deadline && hasClock(candidate) && runScenario(candidate, options)?.kind === failure.kind
  const start = { ...scenario, steps: scenario.steps.slice(0, failure.at + 1) }
  if (!fails(start)) return start

  let smallest: Scenario = start
  for (let before = ''; before !== JSON.stringify(smallest) && Date.now() < deadline; ) {
    before = JSON.stringify(smallest)
    for (const reduce of [dropSteps, dropParts, dropFiles, dropLines, simplifyModes])
      smallest = reduce(smallest, fails)
  }
  return smallest
}

/** Without one, two builds may well differ, as time passes between them. */
function hasClock(scenario: Scenario): boolean {
  const configs = textsOf(scenario, '_config.yml')
  return scenario.clock !== null || (configs.length > 0 && configs.every(text => text.includes('time: ')))
}

type Fails = (candidate: Scenario) => boolean
type Reduce = (scenario: Scenario, fails: Fails) => Scenario

const dropSteps: Reduce = (scenario, fails) =>
  without(scenario.steps, steps => ({ ...scenario, steps }), fails)

/** A step that does several things is tried with fewer. */
const dropParts: Reduce = (scenario, fails) =>
  scenario.steps.reduce((current, _, index) => {
    const parts = partsOf(current.steps[index])
    return without(parts, left => withStep(current, index, joinParts(current.steps[index], left)), fails)
  }, scenario)

const dropFiles: Reduce = (scenario, fails) =>
  without(Object.entries(scenario.files), files => ({ ...scenario, files: Object.fromEntries(files) }), fails)

/** A line goes from a file in all of its states at once. */
const dropLines: Reduce = (scenario, fails) =>
  pathsOf(scenario).reduce((current, path) => {
    const lines = [...new Set(textsOf(current, path).flatMap(text => text.split('\n')))]
    return without(lines, left => withLines(current, path, new Set(left)), fails)
  }, scenario)

const simplifyModes: Reduce = (scenario, fails) =>
  scenario.steps.reduce((current, { mode, first, ...step }, index) => {
    const candidates = (['told', 'looking', 'reopened'] satisfies Mode[])
      .filter(each => modeRank.indexOf(each) < modeRank.indexOf(mode))
      .map(each => withStep(current, index, { ...step, mode: each }))
    const plain = first === undefined ? [] : [withStep(current, index, { ...step, mode })]
    return [...candidates, ...plain].find(fails) ?? current
  }, scenario)

const modeRank: readonly Mode[] = ['looking', 'told', 'reopened', 'moved', 'restored', 'other', 'killed']

/** Drops as many items as can go, large pieces first: ddmin. */
function without<Item>(
  all: readonly Item[],
  make: (left: readonly Item[]) => Scenario,
  fails: Fails,
): Scenario {
  let left = all
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const fewer = left.toSpliced(start, size)
      if (fails(make(fewer))) left = fewer
      else start += size
    }
  }
  return make(left)
}

type Part =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove' | 'touch'; readonly path: string }
  | { readonly kind: 'move'; readonly pair: readonly [string, string] }

function partsOf(step: Step | undefined): readonly Part[] {
  const { write = {}, remove = [], touch = [], move = [] } = step ?? {}
  return [
    ...move.map((pair): Part => ({ kind: 'move', pair })),
    ...remove.map((path): Part => ({ kind: 'remove', path })),
    ...Object.entries(write).map(([path, text]): Part => ({ kind: 'write', path, text })),
    ...touch.map((path): Part => ({ kind: 'touch', path })),
  ]
}

function joinParts(step: Step | undefined, parts: readonly Part[]): Step {
  const { write: _, remove: __, touch: ___, move: ____, ...rest } = step ?? { edit: '', mode: 'looking' }
  const write = parts.flatMap(part => (part.kind === 'write' ? [[part.path, part.text] as const] : []))
  const remove = parts.flatMap(part => (part.kind === 'remove' ? [part.path] : []))
  const touch = parts.flatMap(part => (part.kind === 'touch' ? [part.path] : []))
  const move = parts.flatMap(part => (part.kind === 'move' ? [part.pair] : []))
  return {
    ...rest,
    ...(write.length > 0 ? { write: Object.fromEntries(write) } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(touch.length > 0 ? { touch } : {}),
    ...(move.length > 0 ? { move } : {}),
  }
}

function withStep(scenario: Scenario, index: number, step: Step): Scenario {
  return { ...scenario, steps: scenario.steps.with(index, step) }
}

function pathsOf({ files, steps }: Scenario): readonly string[] {
  return [...new Set([...Object.keys(files), ...steps.flatMap(({ write = {} }) => Object.keys(write))])]
}

function textsOf({ files, steps }: Scenario, path: string): readonly string[] {
  return [files, ...steps.map(({ write = {} }) => write)].flatMap(texts => texts[path] ?? [])
}

function withLines(scenario: Scenario, path: string, kept: ReadonlySet<string>): Scenario {
  const cut = (texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(texts).map(([each, text]) => [
        each,
        each === path
          ? text
              .split('\n')
              .filter(line => kept.has(line))
              .join('\n')
          : text,
      ]),
    )
  return {
    ...scenario,
    files: cut(scenario.files),
    steps: scenario.steps.map(step =>
      step.write === undefined ? step : { ...step, write: cut(step.write) },
    ),
  }
}
