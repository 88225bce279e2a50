import type { Locator, Page } from 'playwright-core'

const MESSAGE = 'div:has(> [aria-label="Message header"]):has([aria-label="Message author"])'
const CONTENT = ':scope > :not([aria-label="Message header"])'

/** The parts of the playground's page, found by what a person sees of them. */
export type ChatPage = {
  readonly box: Locator
  readonly pane: Locator
  /** What the bot said in the open chat, oldest first, as a person reads it. */
  messages(): Promise<string[]>
  /** The newest button (or row or link that acts as one) with this title; within the newest message that has `within`. */
  button(title: string, within?: string): Locator
  /** The newest input of this kind with this label. */
  input(role: 'combobox' | 'radiogroup' | 'textbox', label: string): Locator
  /** The newest box to tick with this text beside it. */
  tickBox(text: string): Locator
  /** Waits until the page has painted a few frames without changing. */
  calm(): Promise<void>
}

export function readChatPage(page: Page): ChatPage {
  const message = page.locator(MESSAGE)
  const holding = (text?: string) => (text ? message.filter({ hasText: text }).last() : message)
  return {
    box: page.locator('[data-lexical-editor][role=textbox]').first(),
    pane: page.locator('div:has([aria-label="Message header"]):has([data-lexical-editor])').last(),
    messages: async () => (await Promise.all((await message.all()).map(textOf))).map(text => text.trim()),
    button: (title, within) => {
      const [card, name] = [holding(within), { name: title, exact: true }]
      return card.getByRole('button', name).or(card.getByRole('link', name)).last()
    },
    input: (role, label) => message.getByRole(role, { name: labelled(label) }).last(),
    tickBox: label => message.locator('.fui-Checkbox', { has: page.getByText(label, { exact: true }) }).last(),
    calm: () => page.evaluate(CALM),
  }
}

async function textOf(message: Locator): Promise<string> {
  const parts = await message.locator(CONTENT).allInnerTexts()
  return parts.join('\n').replace(/\s*\n\s*/g, '\n')
}

/** A required input carries a star after its label. */
function labelled(label: string): RegExp {
  return new RegExp(`^${label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*\\*?$`)
}

// A script for the page, as text: the tests are compiled without a browser's types.
const CALM = `new Promise(resolve => {
  let frames = 0
  const watcher = new MutationObserver(() => { frames = 0 })
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  const paint = () => ++frames > 4 ? (watcher.disconnect(), resolve()) : requestAnimationFrame(paint)
  requestAnimationFrame(paint)
})`
