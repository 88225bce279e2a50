import type { Page } from 'playwright-core'
import type { ChatPage } from './chat-page.ts'
import type { Turns } from './turns.ts'

/** What a person at the playground does. */
export function hands(page: Page, chat: ChatPage, turns: Turns) {
  const send = async (type: () => Promise<void>) => {
    turns.begin()
    await chat.box.click()
    await type()
    const sent = page.waitForRequest(request => request.method() === 'POST' && request.url().endsWith('/messages'))
    await chat.box.press('Enter')
    await sent
  }
  return {
    /** Types a message and sends it. */
    say: (text: string) => send(() => chat.box.pressSequentially(text)),
    /** Pastes a message, which may have several lines, and sends it. */
    paste: (text: string) => send(() => page.keyboard.insertText(text)),
    /** Sends a message that mentions the bot: in a group chat it hears no other. */
    mention: (botName: string, text: string) => send(() => mention(page, chat, botName, text)),
    /** Clicks the newest button (or row with a selectAction) with this title; `within`: on the newest card that says this. */
    async click(title: string, within?: string): Promise<void> {
      turns.begin()
      await chat.button(title, within).click()
      await chat.calm() // by then the page has sent what it sends
    },
    /** Clicks a button that lies behind the card's “…”. */
    async clickMore(title: string, within?: string): Promise<void> {
      await chat.button('More options', within).click()
      turns.begin()
      await page.getByRole('menuitem', { name: title, exact: true }).click()
      await chat.calm()
    },
    /** Opens a chat by its name and waits until the bot has dealt with being installed there. */
    async openChat(name: string): Promise<void> {
      await page.getByRole('treeitem', { name }).dispatchEvent('click') // on a phone the list of chats is folded away
      await chat.calm()
      await turns.over()
    },
    ...fingers(page, chat),
  }
}

/** Filling a card in; nothing of it reaches the bot before a button is clicked. */
function fingers(page: Page, chat: ChatPage) {
  return {
    /** Chooses an option of a choice set, compact or expanded. */
    async choose(label: string, option: string): Promise<void> {
      const input = chat.input('combobox', label).or(chat.input('radiogroup', label)).last()
      const isCompact = (await input.getAttribute('role')) === 'combobox'
      if (!isCompact) return input.getByRole('radio', { name: option, exact: true }).check()
      await input.click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    /** Ticks a toggle, or an option of a choice set that takes several. */
    tick: (label: string) => chat.tickBox(label).getByRole('checkbox').check(),
    /** Writes into a text or date input. */
    write: (label: string, text: string) =>
      chat.input('textbox', label).or(chat.input('combobox', label)).last().fill(text),
  }
}

async function mention(page: Page, chat: ChatPage, botName: string, text: string): Promise<void> {
  await chat.box.pressSequentially(`@${botName.split(' ')[0]}`)
  await page.locator('#typeahead-menu').getByRole('menuitem', { name: botName }).waitFor()
  await page.keyboard.press('Tab')
  await chat.box.click()
  await chat.box.pressSequentially(` ${text}`)
}
