import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** What goes to the bot and what comes back, read from the playground's own traffic: so nobody has to guess how long to wait. */
export type Turns = {
  /** A person is about to do something: what has come so far is no longer news. */
  begin(): void
  /** Waits until the bot has ended every turn it was given. */
  over(): Promise<void>
  /** Waits until something new has come and every turn is over. */
  news(): Promise<void>
}

type Count = { begun: number; ended: number; arrived: number; seen: number; status: string }
type Frame = { action?: string; logAction?: string; log?: Log }
type Log = { to?: string; activityName?: string; displayText?: string; response?: { statusCode?: number } }

export function watchTurns(page: Page, patienceMs: number): Turns {
  const count: Count = { begun: 0, ended: 0, arrived: 0, seen: 0, status: 'none' }
  page.on('request', request => {
    count.begun += turnsIn(request)
  })
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => read(count, JSON.parse(String(payload)) as Frame)),
  )
  const isOver = () => count.ended >= count.begun
  const until = async (fulfilled: () => boolean, complaint: string) => {
    for (const start = Date.now(); !fulfilled(); await pause(10)) {
      if (Date.now() - start > patienceMs)
        throw new Error(`${complaint} in ${patienceMs / 1000} s. Its last answer: HTTP ${count.status}.`)
    }
  }
  return {
    begin: () => {
      count.seen = count.arrived
    },
    over: () => until(isOver, 'The bot did not end its turn'),
    news: () => until(() => isOver() && count.arrived > count.seen, 'Nothing new came from the bot'),
  }
}

/** How many activities the playground will send to the bot because of this request of the page. */
function turnsIn(request: Request): number {
  if (request.method() !== 'POST') return 0
  const path = new URL(request.url()).pathname
  if (path.endsWith('/installation')) return 2 // installationUpdate and conversationUpdate
  if (/\/v1\/(submit|invoke)$/.test(path)) return 1
  return path.endsWith('/messages') && isForBot(request) ? 1 : 0
}

/** In a personal chat the page sends no list of mentions; elsewhere the bot hears only what mentions it. */
function isForBot(request: Request): boolean {
  const { mentions } = request.postDataJSON() as { mentions?: unknown[] }
  return !mentions || mentions.length > 0
}

function read(count: Count, { action, log }: Frame): void {
  if (action === 'createMessage' || action === 'updateMessage') count.arrived++
  if (log?.displayText?.startsWith('Cannot connect to your app')) end(count, 'nothing, it is not there')
  if (log?.to !== 'User Application') return
  end(count, String(log.response?.statusCode))
  if (log.activityName === 'invoke') count.arrived++ // its answer is a card, or a line under the card
}

function end(count: Count, status: string): void {
  count.ended++
  count.status = status
}
