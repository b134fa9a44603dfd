import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser, serveFolder } from '../support/browser.ts'
import { buildOwnSite } from '../support/own-site.ts'

const executable = findBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pages = {
  home: '/',
  'a post': '/2026/06/21/predicting-the-sea/',
  'a category': '/category/sea/',
  'a tag': '/tag/stevenson/',
  'a month': '/2026/06/',
  'the archive': '/archive/',
  'the page about the blog': '/about/',
  'the page for what is not there': '/404.html',
}
const widths = [360, 1280]
const schemes = ['light', 'dark'] as const

describe.skipIf(executable === null)('the theme in a browser', () => {
  const { folder } = buildOwnSite()
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    site = await serveFolder(folder)
    browser = await launchBrowser(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    site?.server.close()
  })

  for (const [name, path] of Object.entries(pages)) {
    for (const width of widths) {
      for (const scheme of schemes) {
        it(`shows ${name} without a fault, ${width} pixels wide and ${scheme}`, async () => {
          const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
          const page = await context.newPage()
          const complaints: string[] = []
          page.on('console', message => {
            if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
          })
          page.on('pageerror', error => complaints.push(error.message))
          await page.goto(site.url + path)

          const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
          await page.evaluate(axe)
          const { violations } = (await page.evaluate('axe.run()')) as AxeResults
          await context.close()

          expect(complaints).toEqual([])
          expect(overflow).toBeLessThanOrEqual(0)
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        })
      }
    }
  }
})
