import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { twinOf } from '../../src/presentation/message.ts'
import type { Card } from '../../src/presentation/templates.ts'
import { axe, launch, openEasel, putUp, readOut } from '../gallery/easel.ts'
import { unfolded } from '../gallery/judge.ts'
import { everyShape } from '../gallery/shapes.ts'

const batch = 30

/** What axe says of them: `axe.test.ts`. */
describe('Every card, for everybody', function () {
  this.timeout(300_000)
  const shapes = everyShape()
  let browser: Browser
  let page: Page
  before(async () => {
    browser = await launch()
    page = await openEasel(browser)
  })
  after(() => browser?.close())

  const eachBatch = async (width: number, check: (cards: typeof shapes) => Promise<void>) => {
    for (let first = 0; first < shapes.length; first += batch) {
      const cards = shapes.slice(first, first + batch)
      const put = cards.map(({ card }) => card)
      await putUp(page, put, 'light', width)
      await check(cards)
    }
  }

  const cut = (places: string) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('${places}')]
        .filter(place => place.scrollWidth > place.clientWidth).map(place => place.innerText.slice(0, 200))`,
    )

  it('fits a page 320 pixels wide, which is 1280 at 400 % and 640 at 200 %', async () => {
    await eachBatch(320, async () => {
      expect(await cut('.stage')).to.deep.equal([])
    })
  })

  describe('on a phone', () => {
    const [titles, levels, small]: [string[], [string, string | undefined][], string[]] = [[], [], []]
    before(() =>
      eachBatch(390, async cards => {
        titles.push(...(await cut('.stage button > div')))
        const found = await page.evaluate<(string | undefined)[]>(
          `[...document.querySelectorAll('.stage')].map(stage => stage.querySelector('[role=heading]')?.ariaLevel)`,
        )
        levels.push(...cards.map(({ name }, at): [string, string | undefined] => [name, found[at]]))
        small.push(...(await axe(page, ['target-size'])).flatMap(({ nodes }) => nodes.map(({ html }) => html)))
      }),
    )

    it('has no button whose title is cut off', () => expect(titles).to.deep.equal([]))

    it('has a heading to go to', () => {
      expect(levels.map(([name]) => name)).to.deep.equal(shapes.map(({ name }) => name))
      for (const [name, level] of levels) expect(level, name).to.equal('2')
    })

    it('gives a thumb room: whatever of ours can be tapped is 24 pixels high and wide, or stands apart', () => {
      // Teams draws radio buttons itself.
      expect(small.filter(html => !html.includes('type="radio"'))).to.deep.equal([])
    })
  })

  for (const [folds, shown] of [
    ['closed', (card: Card) => card],
    ['open', unfolded],
  ] as const) {
    it(`is read in the order of its text twin, folds ${folds}`, async () => {
      const squeezed = (text: string) => text.replaceAll(/: https:\S+/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '')
      const readable = shapes.filter(({ card }) => !JSON.stringify(card).includes('"Input.'))
      for (let first = 0; first < readable.length; first += batch) {
        const cards = readable.slice(first, first + batch).map(({ name, card }) => ({ name, card: shown(card) }))
        const put = cards.map(({ card }) => card)
        await putUp(page, put, 'light', 390)
        const read = await readOut(page)
        for (const [at, { card, name }] of cards.entries()) {
          expect(squeezed(read[at] ?? ''), name).to.equal(squeezed(twinOf(card)))
        }
      }
    })
  }
})
