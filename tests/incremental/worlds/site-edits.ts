import {
  type Edit,
  type EditContext,
  type Edited,
  isLinked,
  moved,
  rewrite,
  withFile,
  withoutFile,
} from './edit.ts'
import { besides } from './generate.ts'
import { configKeys } from './generate-config.ts'
import { keyOf, withKey } from './keys.ts'
import * as words from './vocabulary.ts'
import { dataPattern, pathsIn, pickPath, sassPattern, staticPattern } from './world.ts'

/** Edits of the configuration, data, static files and style sheets, and the passing of time. */
export const siteEdits: readonly Edit[] = [
  { name: 'data changed', weight: 2, changes: ['data'], apply: changeData },
  { name: 'data file added', changes: ['data'], apply: addData },
  { name: 'data file removed', changes: ['data'], apply: removeData },
  { name: 'title or color of the site changed', weight: 2, changes: ['config'], apply: changeColor },
  {
    name: 'unread key changed',
    changes: ['config'],
    apply: context => setKey(context, 'unread', String(context.random.integer(0, 99))),
  },
  {
    name: 'key of the configuration changed',
    weight: 4,
    changes: ['config', 'list', 'doc'],
    apply: changeConfig,
  },
  { name: 'plugins changed', changes: ['list', 'config'], apply: changePlugins },
  { name: 'configuration broken', weight: 0.3, changes: ['config'], apply: breakConfig },
  { name: 'time passes', weight: 1.5, changes: ['time', 'list', 'neighbour'], apply: changeClock },
  { name: 'picture replaced', changes: ['image', 'doc'], apply: replacePicture },
  { name: 'static file added', weight: 1.5, changes: ['route', 'image', 'list', 'link'], apply: addStatic },
  {
    name: 'static file removed',
    weight: 1.5,
    changes: ['route', 'image', 'list', 'link'],
    apply: removeStatic,
  },
  { name: 'included text changed', weight: 0.5, changes: ['file'], apply: changeBeside },
  { name: 'style changed', changes: ['file', 'style'], apply: changeStyle },
  { name: 'style shadowed', changes: ['style'], apply: shadowStyle },
]

function changeData(context: EditContext): Edited | null {
  const { random } = context
  const path = pickPath(context.files, dataPattern, random)
  const edited = rewrite(context, path, text =>
    text.replace(/Jane|Joe|Home|About|Ann|Bob|\d/, () => random.pick(['Jane', 'Joe', 'Home', '7', 'Ann'])),
  )
  return edited && { ...edited, what: `${edited.path} changed` }
}

function addData({ files, random }: EditContext): Edited | null {
  const [path = '', text = ''] = random.pick([
    ['authors.yml', 'jane: { name: Jane }\n'],
    ['menu.yml', '- { label: Yaml, href: /y }\n'],
    ['menu.json', '[]\n'],
    ['numbers.csv', 'a,b\n5,6\n'],
    ['team/members.yml', '- name: Cleo\n'],
    ['team/extra.json', '{ "a": 1 }\n'],
    ['team.yml', 'a: { b: 1 }\n'],
    ['absent.yml', 'true\n'],
    ['broken.yml', 'a: [\n'],
  ])
  if (files.has(`_data/${path}`)) return null
  return {
    files: withFile(files, `_data/${path}`, text),
    what: `_data/${path} added`,
    isRisky: path === 'broken.yml',
  }
}

function removeData({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, dataPattern, random)
  return path === null ? null : { files: withoutFile(files, path), what: `${path} removed` }
}

function changeColor(context: EditContext): Edited | null {
  const { random } = context
  return random.chance(0.5)
    ? setKey(context, 'title', random.pick(['One', 'Two', 'Three']))
    : setKey(context, 'color', random.pick(words.colors))
}

function changeConfig(context: EditContext): Edited | null {
  const { random, files } = context
  const {
    key,
    values,
    isRisky = false,
  } = random.pickWeighted(configKeys, ({ isRisky }) => (isRisky === true ? 0.1 : 1))
  const isSet = keyOf(files.get('_config.yml') ?? '', key) !== null
  const edited = setKey(context, key, isSet && random.chance(0.3) ? null : random.pick(values))
  return edited && { ...edited, isRisky }
}

function changePlugins(context: EditContext): Edited | null {
  const { random } = context
  const names = ['jekyll-paginate', 'jekyll-archives', 'jekyll-feed', 'jekyll-sitemap', 'unknown-plugin']
  return setKey(context, 'plugins', `[${random.some(names, random.integer(0, 4)).join(', ')}]`)
}

function breakConfig(context: EditContext): Edited | null {
  const edited = setKey(context, 'title', context.random.pick(['"unclosed', '[a']))
  return edited && { ...edited, isRisky: true }
}

function setKey(context: EditContext, key: string, value: string | null): Edited | null {
  const edited = rewrite(context, '_config.yml', text => withKey(text, key, value))
  return edited && { ...edited, what: `configuration: ${key} ${value ?? 'removed'}` }
}

/** Past the date of a post that is not shown yet, or back. Some sites have their clock in the configuration. */
function changeClock(context: EditContext): Edited | null {
  const { random, world } = context
  const clock = random.pick(words.clocks)
  if (world.clock === null) return setKey(context, 'time', clock)
  return clock === world.clock ? null : { clock, what: `the clock says ${clock}` }
}

function replacePicture(context: EditContext): Edited | null {
  const { random } = context
  const path = pickPath(context.files, /\.png$/, random)
  const edited = rewrite(context, path, () => random.pick(words.sizes))
  return edited && { ...edited, what: `${edited.path} replaced` }
}

function addStatic({ files, random }: EditContext): Edited | null {
  const path = random.pick([
    'img/dot.png',
    'img/wide.png',
    'img/absent.png',
    'files/readme.txt',
    'files/other.txt',
    '_recipes/a.txt',
    'about.html',
  ])
  if (files.has(path)) return null
  const text = path.endsWith('.png') ? random.pick(words.sizes) : 'A file.\n'
  return { files: withFile(files, path, text), what: `${path} added` }
}

function removeStatic({ files, random }: EditContext): Edited | null {
  const path = pickPath(files, staticPattern, random)
  if (path === null) return null
  return { files: withoutFile(files, path), what: `${path} removed`, isRisky: isLinked(files, path) }
}

function changeBeside(context: EditContext): Edited | null {
  const { random, files } = context
  const path = random.pick(besides)
  if (!files.has(path)) return null
  if (random.chance(0.2)) return { files: withoutFile(files, path), what: `${path} removed`, isRisky: true }
  const edited = rewrite(context, path, () => `beside ${random.pick(words.words)}`)
  return edited && { ...edited, what: `${path} changed` }
}

function changeStyle(context: EditContext): Edited | null {
  const { random, files } = context
  const path = pickPath(files, /\.scss$/, random)
  const edited = rewrite(context, path, text =>
    text.replace(/red|blue|\dpx/, () => random.pick(['blue', '2px', 'red'])),
  )
  return edited && { ...edited, what: `${edited.path} changed` }
}

/** Where Sass looks for `theme`, it finds others before `_sass/_theme.scss`. */
function shadowStyle({ files, random }: EditContext): Edited | null {
  if (pathsIn(files, sassPattern).length === 0) return null
  const path = random.pick([
    'assets/_theme.scss',
    '_sass/theme.scss',
    '_sass/parts/box.scss',
    '_sass/_theme.sass',
    '_sass/theme/_index.scss',
    '_sass/_theme.scss',
  ])
  if (files.has(path)) return { files: withoutFile(files, path), what: `${path} removed`, isRisky: true }
  const text = path.endsWith('.sass') ? '$ink: green\n' : '$ink: green;\n'
  const result = random.chance(0.3) ? moved(files, '_sass/_theme.scss', path) : null
  if (result !== null && files.has('_sass/_theme.scss'))
    return { ...result, what: `_sass/_theme.scss renamed to ${path}` }
  return { files: withFile(files, path, text), what: `${path} added`, isRisky: true }
}
