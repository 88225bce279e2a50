import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { type Node, nodesOf } from '../cards/card.ts'
import { launch, openEasel, putUp } from '../gallery/easel.ts'
import { everyShape } from '../gallery/shapes.ts'

const linksIn = (text: unknown) =>
  [...`${text}`.matchAll(/\[([^\]]+)\]\(https:[^)]+\)/g)].map(([, title]) => `${title}`)

/** What the three dots are called, behind which the rarer buttons of a card lie. */
const behind = 'More options'

/** What of a card can be reached, by name, in the order in which it is read. What is folded away is not there yet. */
const reachable = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(reachable)
  const { type, isVisible, selectAction, text, label, title, items, columns, actions } = node as Node
  if (isVisible === false) return []
  if (type === 'TextBlock') return linksIn(text)
  if (type?.startsWith('Input.')) return [`${label ?? title}`]
  const own = [selectAction ?? []].flat().map(action => `${(action as Node).title}`)
  const buttons = [
    ...new Set(((actions ?? []) as Node[]).map(({ title, mode }) => (mode === 'secondary' ? behind : `${title}`))),
  ]
  return [...own, ...reachable(items ?? []), ...reachable(columns ?? []), ...buttons]
}

/** The page notes what gets the focus: a group of radio buttons by the group's name, a required input without its star. */
const listening = `{
  globalThis.stops = []
  const firstOf = node => node.type === 'radio' ? document.querySelector('[name="' + node.name + '"]') : node
  const labelled = node => document.getElementById(node.getAttribute('aria-labelledby')?.split(' ')[0])?.innerText
  const named = node => labelled(firstOf(node)) ?? node.ariaLabel ?? node.innerText
  document.querySelector('#easel').addEventListener('focusin', ({ target }) => {
    if (!target.classList.contains('ac-adaptiveCard')) globalThis.stops.push(named(target).replace(/ \\*$/, ''))
  })
}`

/** Year, month, day and the calendar: within a field for a day, Tab goes on to each of them. */
const stopsInADay = 3

describe('With the keyboard alone', function () {
  this.timeout(300_000)
  const shapes = everyShape()
  let browser: Browser
  let page: Page
  before(async () => {
    browser = await launch()
    page = await openEasel(browser)
    await page.evaluate(listening)
  })
  after(() => browser?.close())

  it('Tab reaches every input, link, button, row and fold of a card, in the order in which it is read', async () => {
    for (const { card, name } of shapes) {
      const expected = [...reachable(card.body), ...reachable({ actions: card.actions })]
      await putUp(page, [card], 'light')
      await page.evaluate('globalThis.stops.splice(0)')
      await page.locator('.ac-adaptiveCard').focus()
      const days = JSON.stringify(card).split('"Input.Date"').length - 1
      for (let stop = 0; stop <= expected.length + days * stopsInADay; stop++) await page.keyboard.press('Tab')
      expect(await page.evaluate('globalThis.stops'), name).to.deep.equal(expected)
    }
  })

  const firstOf = (template: string) => shapes.filter(shape => shape.template === `cards/${template}.json`)
  for (const key of ['Enter', 'Space']) {
    it(`${key} does what a tap does, on every row and button`, async () => {
      for (const template of ['question', 'guidance', 'topic', 'batch', 'comparison', 'request', 'request-list']) {
        const { card, name } = firstOf(template).at(-1) ?? shapes[0] ?? expect.fail()
        await putUp(page, [card], 'light')
        for (const button of await page.locator('.stage button, .stage [role=button]').all()) {
          const title = await button.getAttribute('aria-label')
          if (/(Show or hide|Visa eller dölj)$/.test(`${title}`)) continue
          await button.focus()
          await page.keyboard.press(key)
          if (title === behind) await page.keyboard.press('Enter') // the renderer's menu opens on its first line
          const done = title === behind ? nodesOf(card).find(({ mode }) => mode === 'secondary')?.title : title
          expect(await page.locator('.stage').getAttribute('data-action'), name).to.equal(done)
        }
      }
    })
  }

  it('Enter and Space open and close a fold, and the focus stays on it', async () => {
    for (const template of ['guidance', 'topic']) {
      const { card } = firstOf(template)[0] ?? expect.fail()
      await putUp(page, [card], 'light')
      const fold = page.getByRole('button', { name: /(Show or hide|Visa eller dölj)$/ }).last()
      const height = () => page.evaluate<number>(`document.querySelector('.stage').offsetHeight`)
      const closed = await height()
      await fold.focus()
      await page.keyboard.press('Enter')
      expect(await height()).to.be.above(closed)
      await page.keyboard.press('Space')
      expect(await height()).to.equal(closed)
      expect(await fold.evaluate(node => node === node.ownerDocument.activeElement)).to.equal(true)
    }
  })

  it('whoever sends a form that lacks something is led to what is missing, and is told', async () => {
    const form = shapes.find(({ name }) => name === 'empty form') ?? expect.fail()
    await putUp(page, [form.card], 'light')
    await page.locator('.stage button').first().focus()
    await page.evaluate('globalThis.stops.splice(0)')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('globalThis.stops')).to.deep.equal(reachable(form.card.body).slice(0, 1))
    expect(await page.locator('.stage').getAttribute('data-action')).to.equal(null)
    const [input] = nodesOf(form.card).filter(({ isRequired }) => isRequired === true)
    expect(await page.locator('.stage').innerText()).to.include(input?.errorMessage)
  })
})
