import type { Locator, Page } from 'playwright-core'
import type { ChatPage } from './chat-page.ts'
import type { Turns } from './turns.ts'

/** The message extension, as the playground offers it: under the box, and on a message. */
export function overMessages(page: Page, chat: ChatPage, turns: Turns) {
  const open = async (trigger: Locator, command: string) => {
    await trigger.click()
    await page.getByRole('menuitem', { name: command }).click()
  }
  const dialog = page.locator('.fui-PopoverSurface, [role=dialog]').last()
  const sendBox = async () => {
    await chat.calm()
    await page.getByRole('button', { name: 'Send Message' }).click()
    await chat.calm()
  }
  return {
    /** Types into the search; resolves with what it then shows. */
    async search(text: string): Promise<string> {
      await open(page.getByRole('button', { name: 'Trigger Message Extension App' }), 'Search Command')
      turns.begin()
      await page.getByPlaceholder('Enter a search term').fill(text)
      await turns.news()
      await chat.calm()
      return dialog.innerText()
    },
    /** Takes a result into the box and sends it. */
    async insert(title: string): Promise<void> {
      await dialog.getByText(title, { exact: true }).first().click()
      await sendBox()
    },
    /** Sends what lies in the box. */
    sendBox,
    /** Everything in the open chat, what people put there among it. */
    wholeChat: () => chat.pane.innerText(),
    /** Chooses in the dialog. */
    async chooseOver(label: string, option: string): Promise<void> {
      await dialog.getByRole('combobox', { name: label }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    /** Presses a button of the dialog; resolves with what it then shows, or nothing when it closed. */
    async press(title: string): Promise<string> {
      turns.begin()
      await dialog.getByRole('button', { name: title }).click()
      await turns.news()
      await chat.calm()
      return (await dialog.isVisible()) ? dialog.innerText() : ''
    },
    /** Asks about the newest message that says this; resolves with the dialog. */
    async askAbout(text: string): Promise<string> {
      const words = page.getByText(text, { exact: true }).last()
      await words.hover()
      const more = page.getByRole('button', { name: 'Show more information' })
      await open(
        words
          .locator('xpath=ancestor::*')
          .filter({ has: more })
          .last()
          .getByRole('button', { name: 'Show more information' }),
        'Action Command',
      )
      turns.begin()
      await page.getByRole('button', { name: 'Create' }).click()
      await turns.news()
      await chat.calm()
      return dialog.innerText()
    },
  }
}
