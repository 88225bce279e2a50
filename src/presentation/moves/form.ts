import type { MoveSaid, TypedFault } from '../../moves/events.ts'
import { situationInWords } from '../answer-words.ts'
import type { Words } from '../words.ts'
import { movesButton } from './buttons.ts'

type Form = Extract<MoveSaid, { said: 'form' }>

/** Which input stands for what is asked. */
export const moveInputs = {
  customer: 'moveCustomer',
  count: 'moveCount',
  termEnd: 'moveEnd',
  purchased: 'moveBought',
} as const

const faultOf = ({ t }: Words, fault: TypedFault) => ({ text: t(`move.fault.${fault}`) })

/** Two or three facts, and what is wrong with them. */
export const moveFormView = (words: Words, { shown, typed, id, fault }: Form) => {
  const { t } = words
  const field = (name: keyof typeof moveInputs) => ({
    id: moveInputs[name],
    label: t(`move.field.${name}`),
    value: typed[name],
  })
  return {
    title: t(id ? 'move.title.change' : 'move.title.form'),
    lines: [{ text: situationInWords(words, shown) }, { text: t('move.form') }],
    faults: fault ? [faultOf(words, fault)] : [],
    customer: { ...field('customer'), missing: t('move.fault.no-customer') },
    count: field('count'),
    termEnd: field('termEnd'),
    purchased: field('purchased'),
    primary: [{ title: t('move.button.make'), data: { verb: 'move-make', shown, ...(id && { move: id }) } }],
    buttons: [movesButton(words)],
  }
}
