import type { Action } from './actions/action.ts'
import type { ActionId } from './actions.ts'
import { actionOn, guidanceOn } from './as-of.ts'
import { besideOn, documentOf, type Mark, markOn, type Relation } from './beside.ts'
import type { Section } from './channels.ts'
import type { Guidance } from './guidance/verdict.ts'
import type { GuidanceId } from './guidance.ts'
import type { Held } from './held.ts'
import { noteFor, type PartnerNoteId } from './partners.ts'
import type { PartnerType } from './questions.ts'
import { type Certainty, certaintyOf } from './statement.ts'

/** One thing to do, where it stands in the order, and how it stands to the document of 2020. */
export interface Step {
  readonly id: ActionId
  /** From 1; alternatives share it. */
  readonly step: number
  /** Which of several ways that are each enough. */
  readonly choice?: 'A' | 'B' | 'C' | 'D'
  readonly action: Action
  readonly certainty: Certainty
  readonly mark: Mark
  /** What the asker's partner type changes in it. */
  readonly note?: PartnerNoteId
}

/** All that is to be said of one kind of service on a day, as ids: the words are in locales. */
export interface Answer extends Omit<Guidance, 'steps' | 'dont'> {
  readonly section: Section
  /** How sure the verdict is: each step has its own. */
  readonly certainty: Certainty
  readonly steps: readonly Step[]
  readonly dont: NonNullable<Guidance['dont']>
  /** What the document of 2020 said (words: `documentSaid.<id>`), and since when that is no longer all. */
  readonly beside: { readonly relation: Relation; readonly since?: Held; readonly said: GuidanceId }
}

const letters = ['A', 'B', 'C', 'D'] as const

/** The answer for one kind of service, by the rules of a day, to somebody of a partner type. */
export const answerOn = (section: Section, day: string, partner?: PartnerType): Answer => {
  const { steps, dont = [], ...guidance } = guidanceOn(section.guidance, day)
  const stepOf = (id: ActionId, step: number, choice: Step['choice']): Step => {
    const action = actionOn(id, day)
    const note = noteFor(partner, id)
    const certainty = certaintyOf(action)
    const mark = markOn(section, id, day)
    return { id, step, ...(choice && { choice }), action, certainty, mark, ...(note && { note }) }
  }
  return {
    ...guidance,
    section,
    certainty: certaintyOf(guidance.reason),
    steps: steps.flatMap((ways, index) =>
      ways.map((id, way) => stepOf(id, index + 1, ways.length > 1 ? letters[way] : undefined)),
    ),
    dont,
    beside: { ...besideOn(section, day), said: documentOf(section) },
  }
}
