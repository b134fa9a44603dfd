import { themeAliases, themes } from './themes.ts'

/**
 * The style sheet of one of Rouge's themes (`github`, `monokai.sublime`, ...), as `rougify style` prints it but
 * with one rule for all classes of a style. Null for a theme that Rouge does not have.
 */
export function rougeStyle(theme: string): string | null {
  const name = Object.hasOwn(themeAliases, theme) ? themeAliases[theme] : theme
  const text = name !== undefined && Object.hasOwn(themes, name) ? themes[name] : undefined
  return text === undefined
    ? null
    : [...lineNumbers, ...text.trim().split(lineStart).map(writeRule), ''].join('\n')
}

/** Rouge's rules for the table around numbered lines, in every theme. */
const lineNumbers = ['.highlight table td { padding: 5px; }', '.highlight table pre { margin: 0; }']
const lineStart = /\n {4}(?! )/

function writeRule(line: string): string {
  const [style = '', classes = ''] = line.split(': ')
  const selectors = classes.split(/\s+/).map(name => (name === '*' ? '.highlight' : `.highlight .${name}`))
  const [colours = '', ...words] =
    style.startsWith('#') || style.startsWith('/') ? style.split(' ') : ['', ...style.split(' ')]
  const [foreground = '', background = ''] = colours.split('/')
  const declarations = [
    foreground === '' ? '' : `color: ${foreground}`,
    background === '' ? '' : `background-color: ${background}`,
    ...words.map(word => fontDeclarations.get(word) ?? ''),
  ]
  const body = declarations.filter(each => each !== '').map(each => `  ${each};\n`)
  return `${selectors.join(', ')} {\n${body.join('')}}`
}

const fontDeclarations: ReadonlyMap<string, string> = new Map([
  ['bold', 'font-weight: bold'],
  ['italic', 'font-style: italic'],
  ['underline', 'text-decoration: underline'],
])
