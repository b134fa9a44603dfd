/**
 * Compares what the runners print, so that all do the same work. White space is left aside, which Liquid drops from
 * blank blocks, and so is how a quote is written: `&quot;` or `&#34;`.
 *
 * @param {readonly import('./race.mjs').Runner[]} runners
 */
export function checkSameText([first, ...others]) {
  const expected = normalize(first.render())
  for (const { name, render } of others) {
    const text = normalize(render())
    if (text === expected) continue
    const at = [...expected].findIndex((character, index) => character !== text[index])
    const shown = [expected, text].map(each => JSON.stringify(each.slice(Math.max(0, at - 30), at + 50)))
    throw new Error(`${name} prints another text than ${first.name}: ${shown.join(' and ')}`)
  }
}

/** @param {string} text */
function normalize(text) {
  return text.replace(/\s+/g, '').replaceAll('&#34;', '&quot;')
}
