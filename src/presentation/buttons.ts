import type { Action } from '../rules/actions/action.ts'
import { actions } from '../rules/actions.ts'
import { actionsIn, guidanceOn } from '../rules/as-of.ts'
import { edition } from '../rules/changes.ts'
import type { Section } from '../rules/channels.ts'
import { today } from '../rules/days.ts'
import type { Answers } from '../rules/questions.ts'
import { nameOf, othersThan, type Words } from './words.ts'

/** What a tap sends back: the verb, and what it carries. The layouts make each an Execute with a Submit fallback. */
export interface Button {
  readonly title: string
  readonly data: { readonly verb: string; readonly [carried: string]: unknown }
}

type Plain = 'restart' | 'back' | 'help' | 'interview' | 'form' | 'start' | 'continue' | 'none'
const verbs: Record<Plain, string> = {
  restart: 'restart',
  back: 'back',
  help: 'help',
  interview: 'interview',
  form: 'form',
  start: 'form',
  continue: 'continue',
  none: 'person',
}

export const button = ({ t }: Words, name: Plain): Button => ({
  title: t(`button.${name}`),
  data: { verb: verbs[name] },
})

/** The way into the others, each by its own name: at once where there is one, else by the greeting, which has a button for each. */
export const languageButton = (words: Words): Button => {
  const others = othersThan(words.language)
  const title = others.map(other => nameOf(words, other)).join(' · ')
  return { title, data: others.length > 1 ? { verb: 'languages' } : { verb: 'language', language: others[0] } }
}

/** What stands behind "…" under an advice: switch the customer, go on. `shown` is what the card says. */
export const moreButtons = (words: Words, shown: Answers): readonly Button[] => {
  const customer = shown.customer === 'csp-partner' ? 'ordinary' : 'csp-partner'
  const switchTo = customer === 'ordinary' ? 'customerIsOrdinary' : 'customerIsPartner'
  return [
    { title: words.t(`button.${switchTo}`), data: { verb: 'answer', customer, shown } },
    languageButton(words),
    button(words, 'restart'),
    button(words, 'help'),
  ]
}

export const otherDayButton = ({ t }: Words, shown: Answers): Button => ({
  title: t('button.otherDay'),
  data: { verb: 'then', shown },
})

export const changeButton = ({ t }: Words, shown: Answers): Button => ({
  title: t('button.change'),
  data: { verb: 'change', shown },
})

/** The same situation by the rules of another day, in the place of this card. */
export const dayButton = ({ t }: Words, name: 'document' | 'today', shown: Answers): Button => ({
  title: t(`button.${name}`),
  data: { verb: 'then', day: name === 'today' ? today : edition, shown },
})

/** The way back to the question that was waiting; nothing when none was. */
export const continueButton = (words: Words, asking: string | undefined): readonly Button[] =>
  asking ? [button(words, 'continue')] : []

const opensRequest = ({ link }: Action): boolean => link === 'request-a-relationship-with-a-customer'

/** Where the advice is to request the relationship, the way to do it. */
export const requestButton = (
  { t }: Words,
  sections: readonly Section[],
  shown: Answers,
  day: string,
): readonly Button[] =>
  sections.some(({ guidance }) => actionsIn(guidanceOn(guidance, day)).some(id => opensRequest(actions[id])))
    ? [{ title: t('button.requestRelationship'), data: { verb: 'request', shown } }]
    : []
