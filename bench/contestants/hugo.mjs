import { askVersion, dayOf } from './contestant.mjs'

/**
 * Hugo, whose years and months are sections: a post lies in content/YEAR/MONTH.
 *
 * @type {import('./contestant.mjs').Contestant}
 */
export const hugo = {
  name: 'hugo',
  theme: 'hugo',
  assets: 'static/assets',
  pathOf: post => `content/${monthOf(post)}/${post.slug}.md`,
  caches: ['resources', '.hugo_build.lock'],
  find() {
    const version = askVersion('hugo', ['version'])
    if (version === null) return { reason: 'it is not installed' }
    return {
      version,
      command: (site, destination) => ['hugo', '--quiet', '-s', site, '-d', destination],
    }
  },
  finish(posts, version) {
    const months = [...new Set(posts.map(monthOf))]
    const years = [...new Set(months.map(month => month.slice(0, 4)))]
    const sections = [
      ...years.map(year => [year, year]),
      ...months.map(month => [month, `${monthName(month)} ${month.slice(0, 4)}`]),
    ]
    const permalink = `/:year/:month/:day/${nameToken(version)}/`
    return {
      files: new Map(
        sections.map(([folder, title]) => [`content/${folder}/_index.md`, `---\ntitle: "${title}"\n---\n`]),
      ),
      replace: {
        path: 'hugo.toml',
        from: '#years: a section each, filled in by contestants/hugo.mjs',
        to: years.map(year => `"${year}" = "${permalink}"`).join('\n'),
      },
    }
  },
}

/** @param {import('../corpus/posts.mjs').Post} post */
function monthOf(post) {
  return dayOf(post.date).slice(0, 7).replace('-', '/')
}

/** @param {string} month as 2024/05 */
function monthName(month) {
  const date = new Date(`${month.replace('/', '-')}-01T00:00:00Z`)
  return date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
}

/**
 * Hugo 0.144 renamed the placeholder of a file's name.
 *
 * @param {string} version
 */
function nameToken(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 0 || minor >= 144 ? ':slugorcontentbasename' : ':slugorfilename'
}
