import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import { launch } from '../gallery/easel.ts'
import { themes } from '../gallery/host-config.ts'
import { judge, notOurs, rulesForCards, rulesOfColour, rulesOfTheRenderer } from '../gallery/judge.ts'
import { everyShape } from '../gallery/shapes.ts'

/** axe on each card and not only each shape of card: `npm run axe`. */
describe('Every card, for everybody', function () {
  this.timeout(300_000)
  const shapes = everyShape()
  let browser: Browser
  before(async () => {
    browser = await launch()
  })
  after(() => browser?.close())

  for (const theme of themes) {
    it(`has nothing that axe finds and that is ours (${theme}, ${shapes.length} shapes of card)`, async () => {
      const { ours, applied, excused } = await judge(browser, shapes, theme, theme === 'dark' ? rulesOfColour : [])
      expect(ours).to.deep.equal([])
      if (theme === 'dark') return
      const known = [...rulesForCards, ...rulesOfTheRenderer]
      expect(known, 'a rule that has something to judge on a card').to.include.members([...applied])
      expect([...excused], 'an excuse that nobody needs').to.have.members(notOurs.map(({ rule }) => rule))
    })
  }
})
