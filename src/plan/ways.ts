import type { ActionId } from '../rules/actions.ts'
import { type Answer, answerOn, type Step } from '../rules/answer.ts'
import { actionInPlaceOf } from '../rules/as-of.ts'
import { consult } from '../rules/consult.ts'
import { daysUntil } from './calendar.ts'
import { sparesTheRest } from './deeds.ts'
import { hasEnded, type Move } from './situation.ts'

/** The relationship may take two weeks, the current partner thirty days, and a week is left for the other way. */
export const transferNeeds = 52

/** Whether a transfer can still be had before the term ends. */
export const timeToTransfer = (move: Move): boolean =>
  !move.termEnd || daysUntil(move.today, move.termEnd) >= transferNeeds

/** The window in which it can still be cancelled: the day of purchase is the first of so many. */
const inWindow =
  (days: number) =>
  (move: Move): boolean =>
    move.purchased !== undefined && daysUntil(move.purchased, move.today) < days

const never = () => false

/** When a way is taken that others stand beside. What is not here is taken whenever it stands first. */
const fits: { readonly [A in ActionId]?: (move: Move) => boolean } = {
  'transfer-licenses': timeToTransfer,
  'transfer-from-former-csp-partner': never,
  'buy-from-microsoft': never,
  'schedule-renewal-to-csp': move => !hasEnded(move),
  'cancel-within-72-hours': inWindow(3),
  'cancel-within-seven-days': inWindow(7),
}

/** A way that is only open for a few days is taken while it is, unless something else is chosen. */
const onlyNow: readonly ActionId[] = ['cancel-within-72-hours', 'cancel-within-seven-days']

const chosenOf = (ways: readonly Step[], move: Move): Step | undefined => {
  const open = ways.filter(({ id }) => fits[id]?.(move) !== false)
  const asked = ways.find(({ id }) => move.ways?.some(way => way === id || actionInPlaceOf(way, move.rulesOf) === id))
  return asked ?? open.find(({ id }) => onlyNow.includes(id)) ?? open[0] ?? ways[0]
}

/** What is done for one kind of service, and what else could be. */
export interface Chosen {
  readonly answer: Answer
  readonly taken: readonly Step[]
  readonly others: readonly Step[]
}

const chosenIn = (answer: Answer, move: Move): Chosen => {
  const numbers = [...new Set(answer.steps.map(({ step }) => step))]
  const taken: Step[] = []
  for (const number of numbers) {
    const chosen = chosenOf(
      answer.steps.filter(({ step }) => step === number),
      move,
    )
    if (chosen) taken.push(chosen)
    if (chosen && sparesTheRest.includes(chosen.id)) break
  }
  return {
    answer,
    taken,
    others: answer.steps.filter(({ choice, id }) => choice && !taken.some(step => step.id === id)),
  }
}

/** The ways that are taken in a situation, a kind of service at a time; nothing where the rules would have to ask. */
export const waysOf = (move: Move): readonly Chosen[] | undefined => {
  const advice = consult(move.answers, move.rulesOf)
  if (advice.kind === 'ask') return undefined
  return advice.sections.map(section => chosenIn(answerOn(section, move.rulesOf, move.answers.partner), move))
}

/** What one may choose between in a situation, by the rules of a day. */
export const choicesOf = (ways: readonly Chosen[]): readonly ActionId[] =>
  ways.flatMap(({ answer }) => answer.steps.filter(({ choice }) => choice).map(({ id }) => id))

/** The way beside the one that is taken, wherever there is one; after the last comes the first. */
export const otherWays = (ways: readonly Chosen[]): readonly ActionId[] =>
  ways.flatMap(({ answer, taken }) =>
    taken
      .filter(({ choice }) => choice)
      .flatMap(({ id, step }) => {
        const beside = answer.steps.filter(other => other.step === step).map(other => other.id)
        return beside[(beside.indexOf(id) + 1) % beside.length] ?? []
      }),
  )
