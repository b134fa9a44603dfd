/** Measures one render of a template. */
export type MeasureTemplate = (path: string, render: () => string | null) => string | null

/** How long a build's phases and templates take: for `--profile`, and not there without it. */
export interface Profile {
  /** Measures a phase of the build by its name. */
  phase<Result>(name: string, work: () => Result): Result
  /** What a template includes counts for it and for itself, as with Jekyll. */
  readonly template: MeasureTemplate
  /** By name, in order; milliseconds. */
  readonly phases: ReadonlyMap<string, number>
  /** By path. */
  readonly templates: ReadonlyMap<string, TemplateCost>
}

export interface TemplateCost {
  readonly count: number
  readonly bytes: number
  readonly milliseconds: number
}

export function createProfile(now: () => number = () => performance.now()): Profile {
  const phases = new Map<string, number>()
  const templates = new Map<string, TemplateCost>()
  return {
    phases,
    templates,
    phase(name, work) {
      const started = now()
      try {
        return work()
      } finally {
        phases.set(name, (phases.get(name) ?? 0) + now() - started)
      }
    },
    template(path, render) {
      const started = now()
      const text = render()
      const { count, bytes, milliseconds } = templates.get(path) ?? nothing
      templates.set(path, {
        count: count + 1,
        bytes: bytes + Buffer.byteLength(text ?? ''),
        milliseconds: milliseconds + now() - started,
      })
      return text
    },
  }
}

const nothing: TemplateCost = { count: 0, bytes: 0, milliseconds: 0 }
