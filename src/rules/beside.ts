import type { Action } from './actions/action.ts'
import { type ActionId, actions } from './actions.ts'
import { actionsIn, cellOn, guidanceOn } from './as-of.ts'
import { cellOf, changeOf, edition } from './changes.ts'
import { channels, type Section } from './channels.ts'
import { changesOf, editionIds } from './editions.ts'
import type { Guidance } from './guidance/verdict.ts'
import { type GuidanceId, guidances } from './guidance.ts'
import type { Held } from './held.ts'
import { notices } from './statements.ts'

/** How an answer stands to the document of 2020: the same, the same deed changed in part, or the other way round. */
export type Relation = 'same' | 'partly' | 'reversed'

/** What the document of 2020 says where this section answers: the cell of the table. */
export const documentOf = ({ channel, kind, guidance }: Section): GuidanceId => {
  if (channel === undefined || guidances[guidance].verdict === 'prohibited') return 'prohibited'
  return channel === 'unknown' ? `channel-unknown-${kind}` : channels[channel][kind]
}

const inDocument = (section: Section): Guidance => guidanceOn(documentOf(section), edition)

const toldOn = (section: Section, day: string): Guidance => {
  const given = cellOn(cellOf(section.channel, section.kind, section.guidance), day)
  return guidanceOn(given ?? documentOf(section), day)
}

const descent = (id: ActionId): Action => actions[id]

/** What a guidance comes to: what to do, and what it forbids in this very case. */
const deedOf = (guidance: Guidance): string => {
  const steps = guidance.steps.map(step => step.map(id => (descent(id).same ? descent(id).was : id)))
  const own = guidance.notices.filter(id => {
    const { forbids, beside = false }: { forbids: boolean; beside?: boolean } = notices[id]
    return forbids && (guidance.verdict === 'prohibited' || !beside)
  })
  return JSON.stringify([steps, own])
}

const relationOn = (section: Section, day: string): Relation => {
  const [now, then] = [toldOn(section, day), inDocument(section)]
  if (now.verdict !== then.verdict) return 'reversed'
  return deedOf(now) === deedOf(then) ? 'same' : 'partly'
}

/** Since which edition something has held without a break until a day, and how that is known. */
const sinceWhen = (section: Section, day: string, holds: (edition: string) => boolean): Held => {
  const past = editionIds.filter(id => id <= day)
  const first = past[past.findLastIndex(id => !holds(id)) + 1] ?? edition
  const cell = cellOf(section.channel, section.kind, section.guidance)
  const [any] = changesOf(first)
  const change = changesOf(first).find(id => changeOf(id).touches.includes(cell)) ?? any
  return change ? changeOf(change).held : { from: edition }
}

/** How an answer of a day stands to the document, and since when where they differ. */
export const besideOn = (section: Section, day: string): { readonly relation: Relation; readonly since?: Held } => {
  const relation = relationOn(section, day)
  if (relation === 'same') return { relation }
  return { relation, since: sinceWhen(section, day, each => relationOn(section, each) === relation) }
}

/** How a step of an answer stands to the document: it is there, another stood in its place, or it is new. */
export interface Mark {
  readonly is: 'unchanged' | 'changed' | 'new'
  readonly since?: Held
}

export const markOn = (section: Section, action: ActionId, day: string): Mark => {
  const document = inDocument(section)
  const there: readonly string[] = [...actionsIn(document), ...[document.meanwhile?.action ?? []].flat()]
  const { was, same } = descent(action)
  if (there.includes(action) || (same && was && there.includes(was))) return { is: 'unchanged' }
  const since = sinceWhen(section, day, each => actionsIn(toldOn(section, each)).includes(action))
  return { is: was && there.includes(was) ? 'changed' : 'new', since }
}
