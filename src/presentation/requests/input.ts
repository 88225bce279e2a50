import { z } from 'zod/v4'
import type { Event } from '../../conversation/events.ts'
import { cut } from '../../input/cut.ts'
import type { OnCard, RequestAct } from '../../relationships/chat/events.ts'
import { mostAtOnce } from '../../relationships/chat/several.ts'
import { states } from '../../relationships/request.ts'
import { detailed, fieldsIn, formInputs } from './fields.ts'
import { severalIn } from './several-input.ts'

const token = z.string().max(200)
const id = z.string().regex(/^[\w-]{16}$/)
const on = { request: id, revision: z.int().min(1), token }
/** What is typed on the card. Some clients leave out what was left empty. */
const input = (most: number) => z.string().max(most).default('')
const steps = ['ask', 'send', 'withdraw', 'accept', 'decline', 'nudge', 'snooze', 'not-yet'] as const

/** What the buttons of our cards carry, button by button; anything else is not ours. */
const shapes = {
  'request-look': z.strictObject({ request: id }),
  'request-change': z.strictObject({ request: id }),
  'request-refuse': z.strictObject({ request: id }),
  'request-again': z.strictObject({ request: id }),
  'request-mail': z.strictObject({ ...on, again: z.literal(true).optional(), sure: z.literal(true).optional() }),
  'request-paste': z.strictObject({ ...on, link: input(10_000) }),
  'request-reject': z.strictObject({ ...on, reason: input(100_000) }),
  'request-step': z.strictObject({ ...on, step: z.enum(steps), sure: z.literal(true).optional() }),
  undo: z.strictObject(on),
  requests: z.strictObject({
    all: z.boolean(),
    state: z.enum([...states, 'any', '']).optional(),
    search: z.string().max(100_000).optional(),
    page: z.int().min(0).max(1e6),
  }),
  'request-several': z.strictObject({}),
  'request-read': z.strictObject({ several: input(100_000) }),
  'request-hand-in': z.strictObject({
    rows: z
      .array(detailed.extend({ token, despite: z.array(z.string().max(100)).max(20) }).strict())
      .min(1)
      .max(mostAtOnce),
  }),
  'request-figures': z.strictObject({}),
  'request-export': z.strictObject({}),
  'request-reminders': z.strictObject({ on: z.boolean() }),
  'request-forget': z.strictObject({ token: token.optional() }),
}
type Verb = keyof typeof shapes
type Data<V extends Verb> = z.infer<(typeof shapes)[V]>

const onCard = ({ request, revision, token }: { request: string; revision: number; token: string }): OnCard => ({
  id: request,
  revision,
  token,
})

const [mostReason, mostSearch] = [500, 120]
/** No more of a field is looked at. */
const longestRead = 2_000

/** What each button means. */
const meanings: { readonly [V in Verb]: (data: Data<V>) => RequestAct } = {
  'request-look': ({ request }) => ({ do: 'look', id: request }),
  'request-change': ({ request }) => ({ do: 'change', id: request }),
  'request-refuse': ({ request }) => ({ do: 'refuse', id: request }),
  'request-again': ({ request }) => ({ do: 'again', id: request }),
  'request-mail': data => ({
    ...{ do: 'mail', on: onCard(data) },
    ...(data.again && { again: true }),
    ...(data.sure && { sure: true }),
  }),
  'request-paste': data => ({ do: 'paste', on: onCard(data), link: data.link }),
  'request-reject': data => {
    const reason = cut(
      cut(data.reason, longestRead)
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
      mostReason,
    )
    return { do: 'step', on: onCard(data), intent: { do: 'reject', reason } }
  },
  'request-step': data => ({
    ...{ do: 'step', on: onCard(data), intent: { do: data.step } },
    ...(data.sure && { sure: true }),
  }),
  undo: data => ({ do: 'step', on: onCard(data), intent: { do: 'undo' } }),
  requests: ({ all, state, search = '', page }) => {
    const words = cut(cut(search, longestRead).trim(), mostSearch)
    return {
      do: 'list',
      query: { all, page, ...(state && state !== 'any' && { state }), ...(words && { search: words }) },
    }
  },
  'request-several': () => ({ do: 'several' }),
  'request-read': ({ several }) => ({ do: 'read', ...severalIn(several) }),
  'request-hand-in': ({ rows }) => ({
    do: 'handIn',
    rows: rows.map(({ token, despite, ...details }) => ({ token, despite, details })),
  }),
  'request-figures': () => ({ do: 'figures' }),
  'request-export': () => ({ do: 'export' }),
  'request-reminders': ({ on }) => ({ do: 'reminders', on }),
  'request-forget': ({ token }) => ({ do: 'forgetMe', ...(token !== undefined && { token }) }),
}

/** Inputs that a client may send along with any button of the card they stand on. */
const inputs = [...formInputs, 'mailSubject', 'mailBody', 'reason', 'link', 'search', 'state', 'several']

const read = <V extends Verb>(verb: V, data: Readonly<Record<string, unknown>>): RequestAct => {
  const shape: z.ZodType<Data<V>> = shapes[verb] as never
  const own = Object.keys(shapes[verb].shape)
  const told = Object.entries(data).filter(([name]) => own.includes(name) || !inputs.includes(name))
  const result = shape.safeParse(Object.fromEntries(told))
  return result.success ? meanings[verb](result.data) : { do: 'tamper' }
}

const isVerb = (verb: unknown): verb is Verb => typeof verb === 'string' && Object.hasOwn(shapes, verb)

/** What a tap on a card about requests means; nothing where the card is about something else. */
export const understandRequest = (data: Readonly<Record<string, unknown>>): Event | undefined => {
  const { verb, owner: _, ...rest } = data
  if (isVerb(verb)) return { kind: 'request', act: read(verb, rest) }
  const act = fieldsIn(verb, rest)
  return act && { kind: 'request', act }
}

const list = (all: boolean): Event => ({ kind: 'request', act: { do: 'list', query: { all, page: 0 } } })

/** What people type about requests, by command. */
export const requestCommands: ReadonlyMap<string, Event> = new Map<string, Event>([
  ['request', { kind: 'request', act: { do: 'open' } }],
  ['myRequests', list(false)],
  ['allRequests', list(true)],
  ['requestSeveral', { kind: 'request', act: { do: 'several' } }],
  ['requestFigures', { kind: 'request', act: { do: 'figures' } }],
  ['requestExport', { kind: 'request', act: { do: 'export' } }],
  ['forgetMe', { kind: 'request', act: { do: 'forgetMe' } }],
])
