import { z } from 'zod/v4'
import { anyCase } from '../http/any-case.ts'
import type { Answer } from '../http/client.ts'
import { equipped, type Tools } from '../http/clock.ts'
import { asApp, type PartnerApp } from '../partner-center/as-app.ts'
import { callPartnerCenter } from '../partner-center/client.ts'
import { refusalOf } from '../partner-center/refusals.ts'
import { accepted, access, test } from './event.ts'

/** Where Partner Center sends a partner's events, and which. A partner has one such place, for all its tools. */
export interface Registration {
  readonly url: string
  readonly events: readonly string[]
}

/** What came of a call: a value, or what Microsoft said instead. `code` is its own. */
export type Said<Value> =
  | { readonly kind: 'said'; readonly value: Value }
  | { readonly kind: 'not'; readonly code: string }

/** How the delivery of a test event stands, an attempt each. */
interface Delivery {
  readonly status: string
  readonly attempts: readonly string[]
}

const root = '/webhooks/v1/registration'
/** Milliseconds that an operator waits for each answer. */
const limit = 12_000

const names = z.array(z.string().max(200)).max(500)
const shapes = {
  events: names,
  registration: anyCase({ webhookurl: z.string().catch(''), webhookevents: names.catch([]) }),
  begun: anyCase({ correlationid: z.guid() }),
  attempt: anyCase({ responsecode: z.string().catch('?'), responsemessage: z.string().catch('') }),
  delivery: anyCase({ status: z.string(), results: z.array(z.unknown()).catch([]) }),
}

/** What we want to be told of; which of it Partner Center has, it says itself. */
export const wanted: readonly string[] = [test, ...accepted, ...access]

const codeOf = (answer: Answer): string => {
  if (answer.kind === 'failed') return answer.cause
  return refusalOf(answer)?.code ?? String(answer.status)
}

/** Where events are sent to, by the app alone: nobody need have signed in. Nothing here rejects. */
export const createRegistration = (app: PartnerApp, tools: Tools) => {
  const means = equipped(tools)
  const center = asApp(app, limit, means)

  const call = async <Value>(
    path: string,
    read: z.ZodType<Value>,
    sent?: Parameters<typeof callPartnerCenter>[3],
  ): Promise<Said<Value>> => {
    const outcome = await callPartnerCenter(center, path, means.clock.ticks() + limit, sent)
    if (outcome.kind === 'refused') return { kind: 'not', code: outcome.code ?? outcome.reason }
    if (outcome.kind === 'unavailable') return { kind: 'not', code: 'unreachable' }
    const { answer } = outcome
    const isDone = answer.kind === 'answered' && answer.status >= 200 && answer.status < 300
    const { success, data } = read.safeParse(isDone ? answer.body : undefined)
    return success ? { kind: 'said', value: data } : { kind: 'not', code: codeOf(answer) }
  }
  const registration = shapes.registration.transform(
    ({ webhookurl, webhookevents }): Registration => ({ url: webhookurl, events: webhookevents }),
  )
  const delivery = shapes.delivery.transform(
    ({ status, results }): Delivery => ({
      status,
      attempts: results.map(each => {
        const { data } = shapes.attempt.safeParse(each)
        return `${data?.responsecode ?? '?'} ${data?.responsemessage ?? ''}`.trim().slice(0, 200)
      }),
    }),
  )
  return {
    /** The registration that there is; its address is empty where there is none. */
    show: async (): Promise<Said<Registration>> => {
      const said = await call(root, registration)
      return said.kind === 'not' && said.code === '404' ? { kind: 'said', value: { url: '', events: [] } } : said
    },
    /** The events that Partner Center has to tell of. */
    offered: () => call(`${root}/events`, shapes.events),
    /** Takes the place of `before`. */
    register: (to: Registration, before: Registration) => {
      const body = { WebhookUrl: to.url, WebhookEvents: to.events }
      return call(root, registration, { method: before.url ? 'PUT' : 'POST', body })
    },
    /** Has an event sent that only tries the way; twice a minute at most. */
    test: async (): Promise<Said<string>> => {
      const said = await call(`${root}/validationEvents`, shapes.begun, { method: 'POST' })
      return said.kind === 'said' ? { kind: 'said', value: said.value.correlationid } : said
    },
    delivery: (id: string) => call(`${root}/validationEvents/${id}`, delivery),
  }
}
export type Registrar = ReturnType<typeof createRegistration>
