import fc from 'fast-check'
import { drafted, type Intent, live } from '../../src/relationships/lifecycle.ts'
import type { Actor } from '../../src/relationships/permissions.ts'
import type { Request, State } from '../../src/relationships/request.ts'
import { details } from './details.ts'

export const link = 'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship'
export const at = '2026-11-23T09:00:00.000Z'

export const actors = {
  asker: { kind: 'person', who: { id: 'anna', name: 'Anna' }, admin: false },
  admin: { kind: 'person', who: { id: 'bo', name: 'Bo' }, admin: true },
  'asking admin': { kind: 'person', who: { id: 'anna', name: 'Anna' }, admin: true },
  stranger: { kind: 'person', who: { id: 'eve' }, admin: false },
  clock: { kind: 'clock' },
} as const satisfies Record<string, Actor>

export const intents: readonly Intent[] = [
  { do: 'ask' },
  { do: 'prepare', link },
  { do: 'send' },
  { do: 'reject', reason: 'Wrong domain' },
  { do: 'edit', details: { ...details, note: 'changed' } },
  { do: 'withdraw' },
  { do: 'accept' },
  { do: 'decline' },
  { do: 'expire' },
  { do: 'nudge' },
  { do: 'snooze' },
  { do: 'not-yet' },
  { do: 'undo' },
]

const paths: Readonly<Record<State, readonly [Actor, Intent['do']][]>> = {
  drafted: [],
  waiting: [[actors.asker, 'ask']],
  sent: [[actors.admin, 'send']],
  accepted: [
    [actors.admin, 'send'],
    [actors.admin, 'accept'],
  ],
  declined: [
    [actors.admin, 'send'],
    [actors.admin, 'decline'],
  ],
  withdrawn: [[actors.asker, 'withdraw']],
  expired: [
    [actors.admin, 'send'],
    [actors.clock, 'expire'],
  ],
}

const did = (request: Request, actor: Actor, deed: Intent['do']): Request => {
  const intent = intents.find(({ do: what }) => what === deed)
  const outcome = intent && live(request, intent, actor, at)
  if (outcome?.kind !== 'done') throw new Error(`Nobody gets to ${deed} from ${request.state}.`)
  return outcome.request
}

/** A request of Anna's in a state, its mail prepared, reached step by step. */
export const inState = (state: State): Request => {
  const begun = did(drafted('request-16-chars', details, { id: 'anna', name: 'Anna' }, at), actors.admin, 'prepare')
  return paths[state].reduce((request, [actor, deed]) => did(request, actor, deed), begun)
}

export const anyActor = fc.constantFrom(...Object.values(actors))
export const anyIntent = fc.constantFrom(...intents)
