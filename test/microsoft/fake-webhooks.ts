import { randomUUID } from 'node:crypto'
import type { Asked, Sent } from './fake-contract.ts'
import type { State } from './fake-state.ts'

const root = '/webhooks/v1/registration'

export const isWebhooks = (path: string): boolean => path.startsWith(root)

/** Partner Center's registration of a webhook: one for each partner. https://learn.microsoft.com/partner-center/developer/partner-center-webhooks */
export const webhooks = ({ method, path, body }: Asked, { webhook }: State): Sent => {
  if (path === `${root}/events`) return { status: 200, body: webhook.offered }
  if (path === `${root}/validationEvents`) {
    const correlationId = randomUUID()
    webhook.tests.add(correlationId)
    return { status: 200, body: { correlationId } }
  }
  const test = path.slice(`${root}/validationEvents/`.length)
  if (path.startsWith(`${root}/validationEvents/`)) {
    if (!webhook.tests.has(test)) return { status: 404 }
    const results = [{ responseCode: webhook.delivers, responseMessage: '', systemError: false }]
    return { status: 200, body: { correlationId: test, status: 'completed', callbackUrl: webhook.url, results } }
  }
  if (method === 'GET' && !webhook.url) return { status: 404 }
  if (method !== 'GET') {
    const wanted = JSON.parse(body) as { WebhookUrl: string; WebhookEvents: string[] }
    if ((method === 'PUT') === (webhook.url === '')) return { status: 400 }
    Object.assign(webhook, { url: wanted.WebhookUrl, events: wanted.WebhookEvents })
  }
  return { status: 200, body: { WebhookUrl: webhook.url, WebhookEvents: webhook.events } }
}
