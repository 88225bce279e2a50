import type { linkFaults } from '../../src/relationships/invitation-link.ts'
import { transitions } from '../../src/relationships/lifecycle.ts'
import { type Invitation, refusals } from '../../src/relationships/ports.ts'
import type { Deed } from '../../src/relationships/request.ts'
import { contoso, link, type newOffice } from '../relationships/chat/office.ts'

/** Anna sells, Bo and Cecilia are admins, Eve has nothing to do with it. */
export type Name = 'anna' | 'bo' | 'cecilia' | 'eve'

/** What somebody does: types a command, taps a button of the last card they have seen, or of somebody else's. */
export type Step =
  | {
      readonly who: Name
      readonly types: 'request' | 'myRequests' | 'allRequests' | 'forgetMe'
      readonly where?: string
    }
  | {
      readonly who: Name
      readonly taps: string
      readonly inputs?: Readonly<Record<string, string>>
      readonly on?: Name
      readonly where?: string
      /** The data of the button is another than the card's own. */
      readonly altered?: Readonly<Record<string, string>>
    }
  | { readonly waits: number }

type Office = NonNullable<Parameters<typeof newOffice>[0]>

export interface RequestPath {
  readonly name: string
  readonly steps: readonly Step[]
  readonly office?: Office | (() => Office)
  /** Nobody vouches for who speaks, or requests are not taken at all. */
  readonly lacks?: 'sign-in' | 'desk'
}

const opens = (who: Name): Step => ({ who, types: 'request' })
const taps = (who: Name, button: string, inputs?: Readonly<Record<string, string>>): Step => ({
  who,
  taps: button,
  ...(inputs && { inputs }),
})

const asked: readonly Step[] = [opens('anna'), taps('anna', 'request-ask', contoso)]
const prepared: readonly Step[] = [...asked, taps('bo', 'request-mail')]
const prepares: readonly Step[] = [opens('bo'), taps('bo', 'request-send', contoso)]
/** What ends a request is asked once whether it is meant. */
const ends = (who: 'anna' | 'bo', deed: string): readonly Step[] => {
  const tap = taps(who, `request-step ${deed}`)
  return deed === 'accept' ? [tap] : [tap, tap]
}
const sent: readonly Step[] = [...prepared, taps('bo', 'request-step send')]
const tenant = 'dddddddd-1111-4222-8333-444444444444'
/** A customer who approves privileges that last for a quarter, and ends them after a while. */
const privileges = (): Office => {
  const seen = { kind: 'seen', id: `${tenant}-${tenant}`, extends: false } as const
  const stages = ['active', 'active', 'terminated'] as const
  let reads = 0
  return {
    access: {
      open: async () => ({ ...seen, stage: 'pending' }),
      read: async () => ({ ...seen, stage: stages[reads++] ?? 'terminated', ends: '2027-02-25T09:00:00.000Z' }),
      takeBack: async () => 'gone',
      assign: async () => 'active',
    },
    accessSettings: { groups: [{ id: tenant, name: 'Servicedesk' }] },
  }
}
/** After ninety days, which end on a Sunday. */
const nobody: readonly Step[] = [{ waits: 8 }, { waits: 14 }, { waits: 69 }]
const faulty = { ...contoso, customerName: '', tenant: 'contoso', contact: 'it at contoso.se' }

const endsOf = (state: 'sent' | 'expired'): readonly Deed[] =>
  (Object.keys(transitions) as Exclude<Deed, 'draft'>[]).filter(
    deed => deed !== 'expire' && transitions[deed].to !== undefined && transitions[deed].from.includes(state),
  )

const answersToLink: readonly Invitation[] = [
  { kind: 'unavailable', retryAfterSeconds: 57 },
  ...refusals.map(reason => ({ kind: 'refused', reason, code: '900329' }) as const),
]

/** A link of each sort that is not taken. A new fault needs one here. */
const wrongLinks: Readonly<Record<(typeof linkFaults)[number], string>> = {
  'not-a-link': 'contoso',
  'not-https': link.replace('https', 'http'),
  wrapped: `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}`,
  'wrong-host': link.replace('admin.microsoft.com', 'admin.example.com'),
  gdap: 'https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/11111111-2222-3333-4444-555555555555-66666666-7777-8888-9999-000000000000',
  'not-an-invitation': 'https://admin.microsoft.com/Adminportal/Home',
  'no-partner-id': link.replace(/partnerId=[^&]+&/, ''),
}

const byHand = { invite: async (): Promise<Invitation> => ({ kind: 'by-hand' }) }
const pastes = (pasted: string): Step => taps('bo', 'request-paste', { link: pasted })
const atAdmins = { where: 'admins' } as const

/** Every path of a relationship request: its ends by the table of its life, each trouble with its link, each denial. */
export const requestPaths: readonly RequestPath[] = [
  {
    name: 'a form with faults',
    steps: [opens('anna'), taps('anna', 'request-ask', faulty), taps('anna', 'request-ask', contoso)],
  },
  ...endsOf('sent').map(deed => ({
    name: `reminded twice, then ${deed}`,
    steps: [...sent, { waits: 8 }, { waits: 14 }, ...ends('bo', deed)],
  })),
  { name: 'expired', steps: [...sent, ...nobody] },
  ...endsOf('expired').map(deed => ({
    name: `expired, then ${deed}`,
    steps: [...sent, ...nobody, ...ends('bo', deed)],
  })),
  { name: 'withdrawn while it waits', steps: [...asked, ...ends('anna', 'withdraw'), taps('anna', 'undo')] },
  {
    name: 'rejected, edited, asked again',
    steps: [
      ...[...asked, taps('bo', 'request-refuse'), taps('bo', 'request-reject', { reason: ' ' })],
      ...[taps('bo', 'request-reject', { reason: 'contoso.com' }), taps('anna', 'request-change')],
      ...[taps('anna', 'request-save', { ...contoso, tenant: 'contoso.com' }), taps('anna', 'request-step ask')],
    ],
  },
  {
    name: 'edited while it waits',
    steps: [...asked, taps('anna', 'request-change'), taps('anna', 'request-save', { ...contoso, note: '' })],
  },
  { name: 'by an admin', steps: [opens('bo'), taps('bo', 'request-send', contoso), taps('bo', 'request-step send')] },
  {
    name: 'told in the chat of the admins',
    office: { settings: { adminPlace: 'admins' } },
    steps: [
      ...asked,
      { ...taps('anna', 'request-mail'), ...atAdmins, on: 'bo' },
      { ...taps('bo', 'request-mail'), ...atAdmins },
      { ...taps('bo', 'request-step send'), ...atAdmins },
      { ...taps('cecilia', 'request-step accept'), ...atAdmins, on: 'bo' },
    ],
  },
  {
    name: 'while the customer thinks',
    steps: [
      ...([...sent, taps('anna', 'request-step not-yet'), { waits: 8 }, taps('bo', 'request-step snooze')] as const),
      ...([taps('bo', 'request-mail'), taps('bo', 'request-mail again'), taps('bo', 'request-step nudge')] as const),
      ...([taps('bo', 'request-step decline'), taps('bo', 'request-step not-yet')] as const),
    ],
  },
  { name: 'accepted by mistake', steps: [...sent, taps('bo', 'request-step accept'), taps('bo', 'undo')] },
  {
    name: 'with administrator privileges',
    office: privileges,
    steps: [
      ...[opens('bo'), taps('bo', 'request-send', { ...contoso, tenant, adminAccess: 'support' })],
      ...[taps('bo', 'request-step send'), { waits: 3 }, { waits: 35 }, { waits: 20 }],
    ],
  },
  { name: 'tapped twice', steps: [...sent, taps('bo', 'request-step accept'), { ...taps('bo', 'again') }] },
  { name: 'an old card', steps: [...sent, taps('cecilia', 'request-step withdraw')] },
  ...answersToLink.map(answer => ({
    name: `no link from Partner Center: ${answer.kind === 'refused' ? answer.reason : answer.kind}`,
    office: { links: { invite: async () => answer } },
    steps: prepares,
  })),
  {
    name: 'a link that is pasted',
    office: { links: byHand },
    steps: [...prepares, ...Object.values(wrongLinks).map(pastes), pastes(link), taps('bo', 'request-step send')],
  },
  {
    name: 'a link of the other type',
    office: { links: byHand },
    steps: [opens('bo'), taps('bo', 'request-send', { ...contoso, relationship: 'indirect-reseller' }), pastes(link)],
  },
  {
    name: 'lists',
    steps: [
      { who: 'anna', types: 'myRequests' },
      ...([...asked, { who: 'anna', types: 'myRequests' }, { who: 'anna', types: 'allRequests' }] as const),
      { who: 'bo', types: 'allRequests' },
    ],
  },
  {
    name: 'reminders off and on',
    steps: [
      { who: 'bo', types: 'myRequests' },
      taps('bo', 'request-reminders'),
      { who: 'bo', types: 'myRequests' },
      taps('bo', 'request-reminders'),
    ],
  },
  { name: 'forget me', steps: [{ who: 'anna', types: 'forgetMe' }, taps('anna', 'request-forget')] },
  { name: 'where others read along', steps: [{ who: 'anna', types: 'request', where: 'group' }] },
  { name: 'by somebody whom nobody vouches for', lacks: 'sign-in', steps: [opens('anna')] },
  { name: 'where no requests are taken', lacks: 'desk', steps: [opens('anna')] },
  { name: 'without admins', office: { settings: { admins: [] } }, steps: asked },
  {
    name: 'while nobody can say who is an admin',
    office: { admins: { isAdmin: async () => 'unknown' } },
    steps: [...asked, taps('bo', 'request-mail'), { who: 'bo', types: 'allRequests' }],
  },
  { name: 'of somebody else', steps: [...asked, { ...taps('eve', 'request-change'), on: 'anna' }] },
  {
    name: 'with altered data',
    steps: [
      ...asked,
      { ...taps('bo', 'request-mail'), altered: { token: 'x' } },
      { ...taps('cecilia', 'request-refuse'), altered: { request: 'another-16-chars' } },
    ],
  },
]
