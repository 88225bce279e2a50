import type { Reply } from '../../src/conversation/replies.ts'
import { accessLink } from '../../src/relationships/access/link.ts'
import { roleKeys, roles } from '../../src/relationships/access/roles.ts'
import { setsWith } from '../../src/relationships/access/sets.ts'
import type { Doubt, Faults, RequestSaid, Typed } from '../../src/relationships/chat/events.ts'
import type { LinkTrouble, Notice, Seen } from '../../src/relationships/chat/seen.ts'
import { linkFaults } from '../../src/relationships/invitation-link.ts'
import { transitions } from '../../src/relationships/lifecycle.ts'
import { accessNews } from '../../src/relationships/outbox.ts'
import { mayDo } from '../../src/relationships/permissions.ts'
import { accessRefusals, accessStages, refusals } from '../../src/relationships/ports.ts'
import {
  type Access,
  type Deed,
  deeds,
  forgotten,
  type Line,
  partnerCenter,
  type Request,
  states,
} from '../../src/relationships/request.ts'
import type { TenantSight } from '../../src/relationships/tenant.ts'
import { details } from '../relationships/details.ts'
import { link } from '../relationships/world.ts'

const hostile = '**bold** [link](https://evil.example) ${1+1} `tick` <b>x</b> {{DATE(2020-01-01)}}'
const at = '2026-11-23T09:00:00.000Z'
const by = { id: 'bo', name: hostile }

const trail: readonly Line[] = deeds.map((did, index) => ({
  at,
  by,
  did,
  to: 'sent',
  revision: index + 1,
  reason: hostile,
}))
const request: Request = {
  id: 'request-16-chars',
  revision: 10,
  state: 'sent',
  details: { ...details, note: hostile },
  asker: { id: 'anna' },
  sender: by,
  link,
  trail,
}
const every = Object.keys(transitions) as Deed[]
const seenIn = (state: Request['state'], admin: boolean): Seen => ({
  request: { ...request, state },
  may: every.filter(
    deed =>
      transitions[deed as 'ask'].from.includes(state) &&
      mayDo(deed, { kind: 'person', who: { id: admin ? 'bo' : 'anna' }, admin }, request),
  ),
  admin,
  token: 'token',
  zone: 'Europe/Stockholm',
  inDoubt: admin ? 2 : 0,
})
const seen = seenIn('sent', true)

/** One that was just asked for; whoever drafted it has been forgotten since, and nobody at all let it go. */
const young: Seen = {
  ...seenIn('waiting', true),
  request: {
    ...request,
    state: 'waiting',
    asker: forgotten,
    trail: [
      { at, by: forgotten, did: 'draft', to: 'drafted', revision: 1 },
      { at, by: { id: 'anna' }, did: 'ask', to: 'waiting', revision: 2 },
      { at, did: 'expire', to: 'expired', revision: 3 },
    ],
  },
}

const known: Seen = {
  ...seenIn('accepted', true),
  request: {
    ...request,
    state: 'accepted',
    baseline: 'ours',
    trail: [{ at, by: partnerCenter, did: 'accept', to: 'accepted', revision: 1 }],
  },
}

const seenTenant = { kind: 'found', id: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0', cloud: 'public' } as const
const sights: readonly TenantSight[] = [
  seenTenant,
  { ...seenTenant, name: hostile, domain: 'contoso.se' },
  { kind: 'none' },
  { kind: 'unchecked' },
]

/** As a newer version of the bot may have kept it. */
const newer = (what: string) => `${what}-of-a-newer-version` as never
const fromTheFuture: Seen = {
  ...seen,
  request: {
    ...request,
    state: newer('state'),
    details: { ...details, kind: newer('kind') },
    trail: [{ at, by, did: newer('deed'), to: newer('state'), revision: 1, reason: hostile }],
  },
}

/** Every role there is, every standing of what is asked for, every group. */
const everyRole = [...roleKeys.map(key => roles[key].id), '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0']
const access = { set: 'support', attempt: 1, roles: everyRole, tenantId: seenTenant.id, days: 730, extends: false }
const withAccess = (more: Partial<Access>, shown: Partial<Seen> = {}): Seen => ({
  ...seen,
  ...shown,
  request: {
    ...request,
    trail: trail.slice(0, 2),
    details: { ...details, access: 'support' },
    access: { ...access, ...more },
  },
})
const groups = (['pending', 'active', 'refused', 'unknown'] as const).map(sight => ({
  name: 'Servicedesk',
  roles: everyRole,
  sight,
}))
const active = { id: 'x', stage: 'active', ends: at, told: 'active' } as const
const privileges: readonly RequestSaid[] = [
  ...accessStages.map(stage => ({ said: 'request', seen: withAccess({ id: 'x', stage }) }) as const),
  { said: 'request', seen: { ...seen, request: { ...request, details: { ...details, access: 'transact' } } } },
  { said: 'request', seen: withAccess({}) },
  { said: 'request', seen: withAccess(active, { groups }) },
  { said: 'request', seen: withAccess({ ...active, extends: true }) },
  ...([undefined, 'gone', 'approved', 'refused'] as const).map(left => {
    const former = [{ ...access, attempt: 0, ...(left && { left }) }]
    return { said: 'request', seen: { ...seen, request: { ...withAccess({}).request, former } } } as const
  }),
  { said: 'request', seen: withAccess({ stage: 'terminated', left: 'gone' }) },
  ...accessRefusals.map(reason => {
    const refused = withAccess({ refused: { reason, code: 'Forbidden' } })
    return { said: 'request', seen: refused, notice: { kind: 'access', what: 'refused' } } as const
  }),
  ...(['soon', 'no-tenant'] as const).map(
    what => ({ said: 'request', seen: withAccess({}), notice: { kind: 'access', what } }) as const,
  ),
  { said: 'sure', seen, step: 'open-access', roles: everyRole },
  ...[true, false].map(goesOn => {
    const besides = { link: accessLink('x'), roles: everyRole, days: 730, extends: goesOn }
    return { said: 'mail', seen, link, from: { name: 'Bo', partner: 'Fabrikam AB' }, access: besides } as const
  }),
]

const notices: readonly Notice[] = [
  ...deeds.map(did => ({ kind: 'done', did }) as const),
  { kind: 'done', did: 'ask', untold: true },
  { kind: 'repeated' },
  { kind: 'stale', since: trail },
  ...(['not-now', 'not-you', 'no-link', 'no-reason', 'too-many', 'unsure', 'too-late', 'not-doer'] as const).map(
    why => ({ kind: 'refused', why }) as const,
  ),
  ...[...deeds, 'remind' as const, ...accessNews].map(of => ({ kind: 'told', of }) as const),
]

/** A trail of a few lines is shown whole. */
const early: readonly Seen[] = [0, 5].map(from => ({
  ...seen,
  request: { ...request, trail: trail.slice(from, from + 5) },
}))

const indirect: Seen = { ...seen, request: { ...request, details: { ...details, kind: 'indirect-reseller' } } }

const troubles: readonly LinkTrouble[] = [
  { kind: 'by-hand' },
  { kind: 'unavailable', retryAfterSeconds: 57 },
  { kind: 'other-kind' },
  ...refusals.map(reason => ({ kind: 'refused', reason, code: '900329', correlationId: 'c-1' }) as const),
  ...linkFaults.map(fault => ({ kind: 'wrong', fault }) as const),
]

const fields = ['customer', 'tenant', 'contact', 'country', 'mailLanguage', 'kind', 'note'] as const
const all = <Value>(value: Value) => Object.fromEntries(fields.map(field => [field, value]))
const form = { said: 'form', token: 'token', answers: {}, unsure: false, zone: 'Europe/Stockholm' } as const
const faulty = (fault: 'missing' | 'wrong' | 'long'): RequestSaid => ({
  ...form,
  typed: all(hostile) as Typed,
  faults: all(fault) as Faults,
  admin: true,
  warnings: ['csp-partner', 'country', 'accept', 'agreement', 'no-privileges', 'no-api'],
})

const denials = [
  ...(['not-here', 'not-signed-in', 'in-a-group', 'not-yours', 'not-admin', 'unsure', 'no-admins'] as const),
  ...(['too-many-open', 'too-many-today', 'tampered', 'gone'] as const),
] as const

const list = {
  said: 'list',
  requests: [request, request, request, request, request],
  total: 10_000,
  zone: 'Europe/Stockholm',
} as const

const said: readonly RequestSaid[] = [
  ...privileges,
  {
    ...form,
    typed: { access: 'drift' },
    faults: {},
    admin: true,
    warnings: [],
    access: { sets: setsWith([{ name: 'drift', roles: everyRole }]), days: 730 },
  },
  { ...form, typed: {}, faults: {}, admin: true, warnings: [], access: { sets: [], days: 730, useless: 'ea' } },
  { ...form, typed: {}, faults: {}, admin: false, warnings: ['country'] },
  { ...form, typed: {}, faults: {}, admin: false, unsure: true, warnings: ['country'], answers: { channel: 'ea' } },
  { ...form, typed: {}, faults: {}, admin: false, warnings: [], answers: { channel: 'ea', kind: 'license' } },
  ...(['missing', 'wrong', 'long'] as const).map(faulty),
  ...[true, false].map(admin => {
    const doubts: readonly Doubt[] = [
      { key: `twin:${request.id}`, kind: 'twin', request },
      { key: 'consumer', kind: 'consumer', tenant: 'contoso.se' },
      { key: 'none', kind: 'no-tenant', tenant: 'contoso.se', meant: 'contoso.se' },
      { key: 'us', kind: 'cloud', cloud: 'us-government' },
      { key: 'cn', kind: 'cloud', cloud: '21vianet' },
      { key: 'name', kind: 'other-name', name: hostile, domain: 'contoso.se' },
      { key: 'region', kind: 'region', region: 'NA' },
      { key: 'country', kind: 'country', country: 'US' },
      { key: 'privileged', kind: 'privileged', roles: everyRole },
    ]
    return { ...form, typed: details, faults: {}, admin, warnings: ['country'], doubts } as const
  }),
  ...sights.map(sight => {
    const waiting = seenIn('waiting', true)
    return { said: 'request', seen: { ...waiting, request: { ...waiting.request, sight } } } as const
  }),
  { said: 'request', seen: seenIn('waiting', true), twins: [request, request] },
  ...(['asker', 'sender'] as const).map(mention => {
    const named = { ...seenIn('sent', true), request: { ...request, asker: { id: 'anna', name: 'Anna' } } }
    return { said: 'request', seen: named, notice: { kind: 'told', of: 'remind' }, mention } as const
  }),
  {
    ...form,
    typed: details,
    faults: {},
    admin: true,
    warnings: [],
    on: { id: request.id, revision: 2, token: 'token' },
  },
  ...states.flatMap(state => [true, false].map(admin => ({ said: 'request', seen: seenIn(state, admin) }) as const)),
  { said: 'request', seen: young },
  ...early.map(seen => ({ said: 'request', seen }) as const),
  {
    said: 'request',
    seen: { ...indirect, request: { ...indirect.request, state: 'accepted', trail: trail.slice(0, 1) } },
  },
  { said: 'request', seen: fromTheFuture },
  { said: 'request', seen: known },
  {
    said: 'request',
    seen: { ...known, request: { ...known.request, about: { channel: 'csp-partner', kind: 'license' } } },
  },
  ...notices.map(notice => ({ said: 'request', seen, notice }) as const),
  ...(['reseller', 'indirect-reseller'] as const).map(kind => {
    const waiting = seenIn('waiting', true)
    const asked = { ...waiting, request: { ...waiting.request, details: { ...details, kind } } }
    const from = { name: 'Bo', partner: 'Fabrikam AB', provider: 'Northwind' }
    return { said: 'mail', seen: asked, link, from } as const
  }),
  { said: 'mail', seen, link, from: { name: '' } },
  { said: 'mail', seen: indirect, link, from: { name: '' }, again: true },
  { said: 'sure', seen, step: 'decline' },
  { said: 'sure', seen, step: 'withdraw' },
  { said: 'request', seen: { ...indirect, request: { ...indirect.request, state: 'accepted' } } },
  ...troubles.map(trouble => ({ said: 'paste', seen, trouble, typed: hostile }) as const),
  { said: 'paste', seen: indirect, trouble: { kind: 'by-hand' }, typed: '' },
  { said: 'reason', seen, missing: false },
  { said: 'reason', seen, missing: true },
  { ...list, query: { all: true, page: 3, search: hostile, state: 'sent' }, admin: true, quiet: false },
  { ...list, query: { all: true, page: 0 }, admin: true, quiet: false },
  { ...list, query: { all: false, page: 0 }, requests: [], total: 0, admin: false, quiet: true },
  {
    said: 'figures',
    read: 2000,
    total: 3000,
    figures: [
      ...['all', 'kind:reseller', 'kind:indirect-reseller', newer('kind'), 'country:SE'].map(group => ({
        ...{ group, total: 1200, open: 3, longestOpenDays: 14, accepted: 5, medianDaysToYes: 2.5 },
      })),
      { group: 'country:US', total: 1, open: 0, longestOpenDays: null, accepted: 1, medianDaysToYes: null },
    ],
  },
  {
    ...{ said: 'figures', read: 0, total: 0 },
    figures: [{ group: 'all', total: 0, open: 0, longestOpenDays: null, accepted: 0, medianDaysToYes: null }],
  },
  ...[true, false].map(admin => {
    const kept = [{ version: 1, request, outbox: [], taken: [] }]
    return {
      said: 'export',
      kept,
      total: admin ? 9 : 1,
      zone: 'UTC',
      admin,
      ...(admin && { taken: true as const }),
    } as const
  }),
  { said: 'pasteList' },
  ...[15, 0].map(count => {
    const typed = { ...details, customer: hostile }
    const whole = {
      typed,
      faults: {},
      token: 'x'.repeat(80),
      doubts: [{ key: 'twin', kind: 'twin', request }],
    } as const
    const rows = [
      ...Array.from({ length: count }, () => whole),
      { typed, faults: { contact: 'missing', tenant: 'wrong' }, doubts: [] } as const,
      { typed: {}, faults: {}, twice: true, doubts: [] } as const,
    ]
    return { said: 'several', rows, left: count, zone: 'Europe/Stockholm' } as const
  }),
  { said: 'handedIn', done: [hostile, hostile], left: 1, why: 'too-many-today' },
  { said: 'handedIn', done: [], left: 3 },
  { said: 'reminders', on: true },
  { said: 'reminders', on: false },
  { said: 'forgetMe', token: 'token' },
  { said: 'forgotten' },
  ...denials.map(why => ({ said: 'no', why }) as const),
]

/** What tells one thing that is said from another, for its name. */
const about = (each: RequestSaid): string => {
  const all = Object.values({
    ...('seen' in each && { state: each.seen.request.state, admin: each.seen.admin ? 'admin' : 'asker' }),
    ...('notice' in each && each.notice),
    ...('trouble' in each && each.trouble),
    ...('why' in each && { why: each.why }),
  })
  return [each.said, ...all.filter(part => typeof part === 'string')].join(' ')
}

/** Everything that can be said about requests, by name. */
export const everyRequest: readonly { readonly name: string; readonly reply: Extract<Reply, { kind: 'request' }> }[] =
  said.map((each, index) => ({ name: `request ${index}: ${about(each)}`, reply: { kind: 'request', said: each } }))

/** What stands in them that people wrote. */
export const namesInRequests: readonly string[] = [
  ...[details.customer, details.tenant, details.contact, hostile],
  ...['drift', 'Servicedesk', 'Anna', '<at>Anna</at>'],
]
