import { z } from 'zod/v4'
import type { Event } from '../../conversation/events.ts'
import { cut } from '../../input/cut.ts'
import type { MoveAct, Typed } from '../../moves/events.ts'
import { stepIds } from '../../plan/rows.ts'
import type { Answers } from '../../rules/questions.ts'
import { moveInputs } from './form.ts'

const id = z.string().regex(/^[\w-]{1,40}$/)
const one = z.looseObject({ move: id })

/** What the buttons of a plan carry beside the answers, button by button. */
const shapes = {
  'move-make': z.looseObject({ move: id.optional() }),
  'move-mark': z.looseObject({ move: id, step: z.enum(stepIds), as: z.enum(['done', 'not-needed', 'open']) }),
  'move-drop': z.looseObject({ move: id, sure: z.boolean() }),
  moves: z.looseObject({ all: z.boolean() }),
} as const

const plain = { 'move-look': 'look', 'move-change': 'change', 'move-replan': 'replan' } as const
const others = { 'move-other': 'other', 'move-snooze': 'snooze', 'move-page': 'page' } as const
const named: Readonly<Record<string, 'look' | 'change' | 'replan' | 'other' | 'snooze' | 'page'>> = {
  ...plain,
  ...others,
}

const longest = 80

const field = (value: unknown): string =>
  typeof value === 'string'
    ? cut(value, longest)
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
    : ''

const typedIn = (data: Readonly<Record<string, unknown>>): Typed => ({
  customer: field(data[moveInputs.customer]),
  count: field(data[moveInputs.count]),
  termEnd: field(data[moveInputs.termEnd]),
  purchased: field(data[moveInputs.purchased]),
})

const actOf = (verb: string, data: Readonly<Record<string, unknown>>, shown: Answers): MoveAct | undefined => {
  const deed = named[verb]
  if (deed) {
    const { data: found } = one.safeParse(data)
    return found && { do: deed, id: found.move }
  }
  switch (verb) {
    case 'plan':
      return { do: 'begin', shown }
    case 'move-make': {
      const { data: found } = shapes[verb].safeParse(data)
      return found && { do: 'make', shown, typed: typedIn(data), ...(found.move && { id: found.move }) }
    }
    case 'move-mark': {
      const { data: found } = shapes[verb].safeParse(data)
      return found && { do: 'mark', id: found.move, step: found.step, as: found.as }
    }
    case 'move-drop': {
      const { data: found } = shapes[verb].safeParse(data)
      return found && { do: 'drop', id: found.move, sure: found.sure }
    }
    default: {
      const { data: found } = shapes.moves.safeParse(data)
      return found && { do: 'list', all: found.all }
    }
  }
}

const isOurs = (verb: unknown): verb is string =>
  typeof verb === 'string' && (verb === 'plan' || verb === 'moves' || verb.startsWith('move-'))

/** What a tap on a card about moves means; nothing where the card is about something else. */
export const understandMove = (data: Readonly<Record<string, unknown>>, shown: Answers): Event | undefined => {
  if (!isOurs(data.verb)) return undefined
  const act = actOf(data.verb, data, shown)
  return act ? { kind: 'move', act } : { kind: 'notUnderstood' }
}

/** What people type about moves, by command. */
export const moveCommands: ReadonlyMap<string, Event> = new Map<string, Event>([
  ['myMoves', { kind: 'move', act: { do: 'list', all: false } }],
  ['allMoves', { kind: 'move', act: { do: 'list', all: true } }],
  ['short', { kind: 'wantedShare', for: 'short' }],
  ['toColleague', { kind: 'wantedShare', for: 'colleague' }],
  ['toCustomer', { kind: 'wantedShare', for: 'customer' }],
])
