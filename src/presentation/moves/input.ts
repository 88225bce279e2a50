import { z } from 'zod/v4'
import type { Event } from '../../conversation/events.ts'
import { languages } from '../../conversation/ports.ts'
import { cut } from '../../input/cut.ts'
import type { Listed, MoveAct, Typed } from '../../moves/events.ts'
import { stepIds } from '../../plan/rows.ts'
import type { Answers } from '../../rules/questions.ts'
import { moveInputs } from './form.ts'

const id = z.string().regex(/^[\w-]{1,40}$/)
const language = z.enum(languages).optional()
const one = z.looseObject({ move: id })

/** What the buttons of a plan carry beside the answers, button by button. */
const shapes = {
  'move-make': z.looseObject({ move: id.optional() }),
  'move-mark': z.looseObject({ move: id, step: z.enum(stepIds), as: z.enum(['done', 'not-needed', 'open']) }),
  'move-drop': z.looseObject({ move: id, sure: z.boolean() }),
  'move-page': z.looseObject({ move: id, in: language }),
  'move-file': z.looseObject({ move: id, as: z.enum(['calendar', 'docx']), in: language }),
  moves: z.looseObject({ all: z.boolean(), file: z.enum(['calendar', 'csv']).optional() }),
  'moves-make': z.looseObject({
    listed: z
      .array(z.looseObject({ customer: z.string(), answers: z.unknown(), termEnd: z.string().optional() }))
      .max(50),
  }),
} as const

const plain = { 'move-look': 'look', 'move-change': 'change', 'move-replan': 'replan' } as const
const others = { 'move-other': 'other', 'move-snooze': 'snooze' } as const
const named: Readonly<Record<string, 'look' | 'change' | 'replan' | 'other' | 'snooze'>> = {
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

type AnswersIn = (data: unknown) => Answers | undefined

/** The customers of a list; nothing at all when one of them was tampered with. */
const listedIn = (data: unknown, answersIn: AnswersIn): readonly Listed[] | undefined => {
  const { data: found } = shapes['moves-make'].safeParse(data)
  const all = found?.listed.map(({ customer, answers: given, termEnd }) => {
    const answers = given === undefined ? undefined : answersIn(given)
    return answers && { customer: field(customer), answers, ...(termEnd && { termEnd }) }
  })
  return all?.every(each => each !== undefined) ? all : undefined
}

const actOf = (
  verb: string,
  data: Readonly<Record<string, unknown>>,
  { shown, answersIn }: { readonly shown: Answers; readonly answersIn: AnswersIn },
): MoveAct | undefined => {
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
    case 'move-file': {
      const { data: found } = shapes[verb].safeParse(data)
      return found && { do: 'file', id: found.move, as: found.as, ...(found.in && { in: found.in }) }
    }
    case 'move-page': {
      const { data: found } = shapes[verb].safeParse(data)
      return found && { do: 'page', id: found.move, ...(found.in && { in: found.in }) }
    }
    case 'moves-make': {
      const listed = listedIn(data, answersIn)
      return listed && { do: 'make-all', listed }
    }
    default: {
      const { data: found } = shapes.moves.safeParse(data)
      return found && { do: 'list', all: found.all, ...(found.file && { file: found.file }) }
    }
  }
}

const isOurs = (verb: unknown): verb is string =>
  typeof verb === 'string' && (verb === 'plan' || verb.startsWith('moves') || verb.startsWith('move-'))

/** What a tap on a card about moves means; nothing where the card is about something else. */
export const understandMove = (
  data: Readonly<Record<string, unknown>>,
  shown: Answers,
  answersIn: AnswersIn,
): Event | undefined => {
  if (!isOurs(data.verb)) return undefined
  const act = actOf(data.verb, data, { shown, answersIn })
  return act ? { kind: 'move', act } : { kind: 'notUnderstood' }
}

/** What people type about moves, by command. */
export const moveCommands: ReadonlyMap<string, Event> = new Map<string, Event>([
  ['plan', { kind: 'move', act: { do: 'begin' } }],
  ['myMoves', { kind: 'move', act: { do: 'list', all: false } }],
  ['allMoves', { kind: 'move', act: { do: 'list', all: true } }],
  ['short', { kind: 'wantedShare', for: 'short' }],
  ['toColleague', { kind: 'wantedShare', for: 'colleague' }],
  ['toCustomer', { kind: 'wantedShare', for: 'customer' }],
])
