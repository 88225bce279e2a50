import { launch } from './easel.ts'
import { entries } from './entries.ts'
import { themes } from './host-config.ts'
import { judge, rulesForCards } from './judge.ts'

/** axe on every card in both themes: too long for each `npm test`, which judges one card of every shape. */
const browser = await launch()
const cards = entries()
const start = Date.now()
for (const theme of themes) {
  const { ours } = await judge(browser, cards, theme, theme === 'light' ? rulesForCards : ['color-contrast'])
  const seconds = Math.round((Date.now() - start) / 1000)
  process.stdout.write(`${theme}: ${cards.length} cards, ${ours.length} faults of ours, ${seconds} s so far\n`)
  for (const fault of ours.slice(0, 20)) process.stdout.write(`  ${fault}\n`)
  if (ours.length > 0) process.exitCode = 1
}
await browser.close()
