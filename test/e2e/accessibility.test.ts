import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { nodesOf } from '../cards/card.ts'
import { axe, launch, openEasel, putUp } from '../gallery/easel.ts'
import { themes } from '../gallery/host-config.ts'
import { everyShape } from '../gallery/shapes.ts'

/** What is not ours: the rule, what tells such a node, and whose it is. */
const notOurs: readonly { readonly rule: string; readonly where: RegExp; readonly why: string }[] = [
  {
    rule: 'link-in-text-block',
    where: /class="ac-anchor"/,
    why: 'Teams decides how a link looks; ours stand first on a line of their own',
  },
  {
    rule: 'color-contrast',
    where: /#d74654/,
    why: 'Teams’ own red in its dark theme (3.24:1); each such text begins with a sign or says what is wrong',
  },
  {
    rule: 'label-content-name-mismatch',
    where: /role="button"/,
    why: 'axe joins columns without a space ("1Direct"); a row’s name says number, label and clue, as it shows them',
  },
]

const byColour = ['color-contrast', 'link-in-text-block']
const batch = 20

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

  const eachBatch = async (check: (cards: typeof shapes) => Promise<void>) => {
    for (let first = 0; first < shapes.length; first += batch) await check(shapes.slice(first, first + batch))
  }

  for (const theme of themes) {
    it(`has nothing that axe finds and that is ours (${theme}, ${shapes.length} shapes of card)`, async () => {
      await eachBatch(async cards => {
        await putUp(
          page,
          cards.map(({ card }) => card),
          theme,
        )
        // What a theme can change is its colours: the rest is judged once, in the light one.
        const violations = await axe(page, theme === 'dark' ? byColour : [])
        const ours = violations.flatMap(({ id, nodes }) =>
          nodes
            .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
            .filter(said => !notOurs.some(({ rule, where }) => rule === id && where.test(said))),
        )
        expect(ours, `among ${cards.map(({ name }) => name).join('; ')}`).to.deep.equal([])
      })
    })
  }

  it('fits a page 320 pixels wide, which is 1280 at 400 %', async () => {
    await eachBatch(async cards => {
      await putUp(
        page,
        cards.map(({ card }) => card),
        'light',
        320,
      )
      const wide = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.stage')].filter(stage => stage.scrollWidth > stage.clientWidth).map(stage => stage.innerText.slice(0, 200))`,
      )
      expect(wide).to.deep.equal([])
    })
  })

  it('can be reached, all of it, with the keyboard alone, and has a heading to go to', async () => {
    await eachBatch(async cards => {
      await putUp(
        page,
        cards.map(({ card }) => card),
        'light',
      )
      const seen = await page.evaluate<{ reached: number; heading: string }[]>(
        `[...document.querySelectorAll('.stage')].map(stage => ({
          reached: [...stage.querySelectorAll('[role=button], button, a')].filter(({ tabIndex }) => tabIndex >= 0).length,
          heading: stage.querySelector('[role=heading]')?.ariaLevel ?? 'none',
        }))`,
      )
      for (const [at, { card, name }] of cards.entries()) {
        const actions = nodesOf(card).filter(({ type }) => type?.startsWith('Action.')).length
        expect(seen[at]?.reached, name).to.be.at.least(actions)
        expect(seen[at]?.heading, name).to.equal('2')
      }
    })
  })

  it('does with Enter what a click does', async () => {
    const question = shapes.find(({ template }) => template === 'cards/question.json')
    if (!question) throw new Error('No question has a shape.')
    await putUp(page, [question.card], 'light')
    const row = page.getByRole('button').first()
    const title = await row.getAttribute('aria-label')
    await row.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.stage').getAttribute('data-action')).to.equal(title)
  })
})
