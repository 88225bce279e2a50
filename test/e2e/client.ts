import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../set-up/find-chromium.ts'
import { readChatPage } from './chat-page.ts'
import { eyes } from './eyes.ts'
import { watchOffers } from './file-offers.ts'
import { hands } from './hands.ts'
import { overMessages } from './over-messages.ts'
import { type Turns, watchTurns } from './turns.ts'

/** A person at the playground. No step waits for a time to pass: each waits for what a person would wait for. */
export type Client = ReturnType<typeof sitDown> & {
  /** The next file that the bot offers. */
  readonly nextOffer: ReturnType<typeof watchOffers>
}

type Options = { url: string; width?: number; height?: number; patienceMs?: number }

const LOOPBACK = new Set(['127.0.0.1', 'localhost'])
const LOADING_MS = 90_000
const OUTPUT = join(import.meta.dirname, '../../test-output')
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]
// The playground's chat is never narrower than 600 pixels and its cards are always 450 wide; on a phone they fit the screen.
const PHONE = `@media (max-width: 600px) {
  div:has([data-lexical-editor]) { min-width: 0 !important }
  div:has(> [aria-label="Message header"]) { margin-right: 16px !important }
  div:has(> .ac-preview-panel) { width: calc(100vw - 112px) !important }
}`

// Scripts for the page, as text: the tests are compiled without a browser's types.
const HEIGHTS = `[...document.querySelectorAll('.ac-adaptiveCard')].map(card => Math.round(card.getBoundingClientRect().height))`
const SCROLLED_AWAY = `{
  const card = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)
  let pane = card.parentElement
  while (pane !== document.body && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement
  Math.max(0, Math.round(pane.getBoundingClientRect().top - card.getBoundingClientRect().top))
}`

/** Opens the playground in Chromium and waits until the bot has dealt with being installed. A phone is 390 wide. */
export async function openPlayground({ url, patienceMs = 10_000, ...screen }: Options): Promise<Client> {
  const browser = await launch()
  try {
    const page = await openTab(browser, screen)
    page.setDefaultTimeout(patienceMs)
    const [turns, nextOffer] = [watchTurns(page, patienceMs), watchOffers(page, patienceMs)]
    await arrive(page, url, turns)
    return { ...sitDown(browser, page, turns, patienceMs), nextOffer }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** A file as a browser shows it: its text, and by width how far it is wider than the screen; with a picture of all of it at each. */
export async function openFile(path: string, name: string, widths: readonly number[]) {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path).href)
    const overflow: [width: number, by: number][] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(OUTPUT, `${name}-${width}.png`), fullPage: true })
      overflow.push([width, await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')])
    }
    return { text: await page.evaluate<string>('document.body.innerText'), overflow }
  } finally {
    await browser.close()
  }
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium; `node test/set-up/chromium.ts` says what to install.')
  return chromium.launch({ executablePath, args: FLAGS })
}

async function openTab(browser: Browser, { width = 1280, height = 900 }: Partial<Options>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } })
  const isOutside = ({ hostname }: URL) => !LOOPBACK.has(hostname)
  await context.route(isOutside, route => route.abort())
  const page = await context.newPage()
  // A link opens a tab of its own, which leads nowhere here; and a page in the background hardly paints.
  context.on('page', tab => tab.close().then(() => page.bringToFront()))
  return page
}

async function arrive(page: Page, url: string, turns: Turns): Promise<void> {
  const installed = page.waitForRequest(request => request.url().endsWith('/installation'), { timeout: LOADING_MS })
  await page.goto(url, { timeout: LOADING_MS })
  await installed
  await page.addStyleTag({ content: PHONE })
  await page.getByTitle('Hide log panel').click()
  await turns.over()
}

function sitDown(browser: Browser, page: Page, turns: Turns, patienceMs: number) {
  const chat = readChatPage(page)
  return {
    ...eyes(chat, turns, patienceMs),
    ...hands(page, chat, turns),
    ...overMessages(page, chat, turns),
    /** A picture of the end of the chat: test-output/<name>.png (a tall card wants a tall screen). */
    async screenshot(name: string): Promise<string> {
      const path = join(OUTPUT, `${name}.png`)
      await chat.scrollToEnd()
      await chat.calm()
      await chat.pane.screenshot({ path, animations: 'disabled' })
      return path
    },
    /** The same of the whole window: dialogs and lists lie over the chat. */
    async windowShot(name: string): Promise<void> {
      await chat.calm()
      await page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' })
    },
    /** How high each card of the chat is on a screen so large, oldest first. */
    async heightsOn(screen: { width: number; height: number }): Promise<readonly number[]> {
      await page.setViewportSize(screen)
      await chat.calm()
      return page.evaluate<number[]>(HEIGHTS)
    },
    /** How much of the newest card has been scrolled away over the top of the chat. */
    scrolledAway: (): Promise<number> => page.evaluate<number>(SCROLLED_AWAY),
    close: () => browser.close(),
  }
}
