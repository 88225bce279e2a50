import { launch } from './easel.ts'
import { entries } from './entries.ts'
import { themes } from './host-config.ts'
import { judge, rulesForCards } from './judge.ts'

/**
 * axe on every card in both themes: too long for each `npm test`, which judges one card of every shape. With a part,
 * `npm run axe -- 3/7`, only the third of every seven cards.
 */
const part = /^([1-9]\d?)\/([1-9]\d?)$/.exec(process.argv[2] ?? '1/1')
const [which, of] = [Number(part?.[1]), Number(part?.[2])]
if (!(which <= of)) throw new Error(`“${process.argv[2]}” is no part: write 3/7 for the third of every seven cards.`)

const cards = entries().filter((_, at) => at % of === which - 1)
const browser = await launch()
const start = Date.now()
for (const theme of themes) {
  const { ours } = await judge(browser, cards, theme, theme === 'light' ? rulesForCards : ['color-contrast'])
  const seconds = Math.round((Date.now() - start) / 1000)
  process.stdout.write(`${theme}: ${cards.length} cards, ${ours.length} faults of ours, ${seconds} s so far\n`)
  for (const fault of ours.slice(0, 20)) process.stdout.write(`  ${fault}\n`)
  if (ours.length > 0) process.exitCode = 1
}
await browser.close()
