import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { launch } from '../gallery/easel.ts'
import { writeGallery } from '../gallery/write.ts'

describe('The gallery, opened from disk', function () {
  this.timeout(180_000)
  const faults: string[] = []
  let browser: Browser
  let page: Page
  before(async () => {
    const path = writeGallery(new URL('../../test-output/gallery/', import.meta.url))
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, offline: true })
    page.on('pageerror', error => faults.push(`${error}`))
    await page.goto(`file://${path}`)
  })
  after(() => browser?.close())

  const search = (text: string) => page.getByRole('searchbox').fill(text)
  const sections = () => page.locator('main section')

  it('renders each card that is in view, light and dark, for a phone and a desktop', async () => {
    await page.locator('select[name=language]').selectOption('sv')
    await search('"advice for ea × license"')
    const first = sections().first()
    await first.locator('.stage.dark').last().waitFor()
    const captions = await first.locator('figcaption').allTextContents()
    expect(captions).to.deep.equal(['light, 390 px', 'light, 760 px', 'dark, 390 px', 'dark, 760 px'])
    expect(await first.locator('.stage').first().innerText()).to.include('hjälp till nu och ta över efter EA')
    expect(await page.locator('#count').innerText()).to.match(/^\d+ of \d{4} cards$/)
  })

  it('shows of each what it is made of', async () => {
    const madeOf = await sections()
      .first()
      .locator('.made-of')
      .evaluate(node => node.textContent ?? '')
    expect(madeOf).to.include('"type": "AdaptiveCard"').and.include('src/rules/channels.ts: ea.license')
    expect(madeOf).to.include('headline.renew-ea-to-csp').and.include('hjälp till nu och ta över efter EA')
    expect(await sections().first().locator('.facts').innerText()).to.match(/^cards\/guidance\.json · \d+ bytes$/)
  })

  it('is led to a cell’s card by the decision map', async () => {
    await page.getByText('The decision map (en)').click()
    await page.locator('details[open] a[href="#csp-partner.usage"]').click()
    expect(await page.getByRole('searchbox').inputValue()).to.equal('"advice for csp-partner × usage"')
    expect(await sections().first().locator('h2').innerText()).to.equal('advice for csp-partner × usage (sv)')
  })

  it('narrows to one language, theme and width', async () => {
    await page.locator('select[name=language]').selectOption('en')
    await page.locator('select[name=theme]').selectOption('dark')
    await page.locator('select[name=width]').selectOption('390')
    await sections().first().locator('.stage').first().waitFor()
    expect(await sections().first().locator('figcaption').allTextContents()).to.deep.equal(['dark, 390 px'])
    expect(await sections().first().getAttribute('lang')).to.equal('en')
  })

  it('has run without a fault', () => {
    expect(faults).to.deep.equal([])
  })

  for (const language of ['sv', 'en']) {
    it(`draws no text of the map outside its box (${language})`, async () => {
      await page.goto('about:blank')
      for (const name of ['table', 'interview']) {
        const url = new URL(`../map/${name}.${language}.svg`, import.meta.url)
        await page.goto(`${url}`)
        const outside = await page.evaluate<
          string[]
        >(`[...document.querySelectorAll('rect:not(.page)')].flatMap(rect => {
          const { right, bottom } = rect.getBoundingClientRect()
          const texts = []
          for (let next = rect.nextElementSibling; next?.tagName === 'text'; next = next.nextElementSibling) texts.push(next)
          const own = texts.filter(text => Number(text.getAttribute('x')) > Number(rect.getAttribute('x')) &&
            Number(text.getAttribute('y')) < Number(rect.getAttribute('y')) + Number(rect.getAttribute('height')))
          return own.filter(text => text.getBoundingClientRect().right > right || text.getBoundingClientRect().bottom > bottom)
            .map(text => text.textContent)
        })`)
        expect(outside).to.deep.equal([])
      }
    })
  }
})
