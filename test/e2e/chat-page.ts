import type { Locator, Page } from 'playwright-core'

/** The parts of the playground's page, found by what a person sees of them. */
export type ChatPage = {
  readonly box: Locator
  readonly pane: Locator
  /** What the bot has said in the open chat, oldest first, as a person reads it. */
  messages(): Promise<string[]>
  /** The newest button (or row or link that acts as one) with this title; within the newest message that has `within`. */
  button(title: string, within?: string): Locator
  /** The newest input of this kind with this label. */
  input(role: 'combobox' | 'radiogroup' | 'textbox', label: string): Locator
  /** The newest box to tick with this text beside it. */
  tickBox(text: string): Locator
  scrollToEnd(): Promise<void>
  /** Waits until the page has painted a few frames without changing. */
  calm(): Promise<void>
}

export function readChatPage(page: Page): ChatPage {
  const message = page.locator('[aria-label="Message author"]').locator('xpath=../..')
  const holding = (text?: string) => (text ? message.filter({ hasText: text }).last() : message)
  // By the label one sees: the accessible name grows a star when the input is required, and the error when it is wrong.
  const field = (label: string) =>
    message
      .locator('label.ac-richTextBlock', { has: page.getByText(label, { exact: true }) })
      .last()
      .locator('xpath=following-sibling::*')
  return {
    box: page.locator('[data-lexical-editor][role=textbox]').first(),
    pane: page.locator('div:has([aria-label="Message header"]):has([data-lexical-editor])').last(),
    messages: () => page.evaluate<string[]>(TEXTS),
    button: (title, within) => {
      const [card, name] = [holding(within), { name: title, exact: true }]
      const row = { name: new RegExp(`^${title.replace(/[^\w\s]/g, '\\$&')}\\. `) } // a row's name goes on with the clue
      return card.getByRole('button', name).or(card.getByRole('button', row)).or(card.getByRole('link', name)).last()
    },
    input: (role, label) => field(label).getByRole(role).first(),
    tickBox: label => message.locator('.fui-Checkbox', { has: page.getByText(label, { exact: true }) }).last(),
    scrollToEnd: () => page.evaluate<void>(SCROLL),
    calm: () => page.evaluate<void>(CALM),
  }
}

// Scripts for the page, as text: the tests are compiled without a browser's types.
const TEXTS = String.raw`[...document.querySelectorAll('[aria-label="Message author"]')].map(author => {
  const parts = [...author.parentElement.parentElement.children].filter(part => part !== author.parentElement)
  return parts.map(part => part.innerText.trim()).join('\n').replace(/\s*\n\s*/g, '\n').trim()
})`
const SCROLL = `[...document.querySelectorAll('[aria-label="Message header"]')].at(-1)?.parentElement.scrollIntoView({ block: 'end' })`
const CALM = `new Promise(resolve => {
  let frames = 0
  const watcher = new MutationObserver(() => { frames = 0 })
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  const paint = () => ++frames > 4 ? (watcher.disconnect(), resolve()) : requestAnimationFrame(paint)
  requestAnimationFrame(paint)
})`
