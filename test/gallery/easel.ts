import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../set-up/find-chromium.ts'
import { hostConfigOf, type Theme, themes } from './host-config.ts'

const { resolve } = createRequire(import.meta.url)
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export const launch = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium; `node test/set-up/chromium.ts` says what to install.')
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
}

/** An empty page on which Microsoft's renderer puts cards as Teams shows them. */
export const openEasel = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } })
  await page.setContent(
    '<!doctype html><html lang="en"><title>Cards</title><body><main><h1>Cards</h1><div id="easel"></div></main></body></html>',
  )
  for (const name of ['adaptivecards/dist/adaptivecards.min.js', 'axe-core/axe.min.js']) {
    await page.addScriptTag({ path: resolve(name) })
  }
  await page.addStyleTag({ path: resolve('adaptivecards/dist/adaptivecards.css') })
  await page.addStyleTag({ path: beside('stage.css') })
  const configs = Object.fromEntries(themes.map(theme => [theme, hostConfigOf(theme)]))
  await page.evaluate(`globalThis.hostConfigs = ${JSON.stringify(configs)}`)
  await page.addScriptTag({ path: beside('render.js') })
  return page
}

/** Puts cards on the page, in the place of those that were there. */
export const putUp = (page: Page, cards: readonly object[], theme: Theme, width = 760): Promise<unknown> =>
  page.evaluate(`{
    const easel = document.querySelector('#easel')
    easel.replaceChildren()
    easel.style.width = '${width}px'
    for (const card of ${JSON.stringify(cards)}) {
      const stage = document.createElement('article')
      easel.append(stage)
      renderCard(card, '${theme}', stage)
    }
  }`)

/** What axe finds on the page: every rule, or those named. */
export const axe = (page: Page, rules: readonly string[] = []): Promise<AxeResults['violations']> => {
  const only = rules.length > 0 ? `, runOnly: ${JSON.stringify(rules)}` : ''
  return page.evaluate(`axe.run('#easel', { resultTypes: ['violations']${only} }).then(({ violations }) => violations)`)
}

/** What each card on the page says to somebody who cannot see it: of each cell of a table first what heads its column. */
export const readOut = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.stage')].map(stage => {
    for (const table of stage.querySelectorAll('[role=table]')) {
      const heads = [...table.querySelectorAll('[role=columnheader]')]
      for (const row of table.querySelectorAll('[role=row]')) {
        for (const [column, cell] of [...row.querySelectorAll('[role=cell]')].entries()) {
          cell.prepend(heads[column].innerText, document.createElement('br'))
        }
      }
      for (const head of heads) head.remove()
    }
    return stage.innerText
  })`)
