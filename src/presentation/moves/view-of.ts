import type { Language } from '../../conversation/ports.ts'
import type { MoveSaid } from '../../moves/events.ts'
import type { Answers } from '../../rules/questions.ts'
import { message } from '../message.ts'
import type { Between } from '../plan/customer-page.ts'
import type { CardName } from '../templates.ts'
import type { Words } from '../words.ts'
import { movesButton } from './buttons.ts'
import { moveFormView } from './form.ts'
import { listView } from './list.ts'
import { pageView } from './page.ts'
import { planView } from './plan.ts'

/** The call that shows the plan at a terminal. */
const callFor = ({ t }: Words, { channel, kind, partner }: Answers): readonly string[] => {
  const given = Object.entries({ channel, kind, partner }).flatMap(([name, option]) =>
    option ? [`--${name} ${option}`] : [],
  )
  return channel && kind ? [t('move.command', { situation: given.join(' ') })] : []
}

const noView = (words: Words, { why, shown = {} }: Pick<Extract<MoveSaid, { said: 'no' }>, 'why' | 'shown'>) =>
  message(
    words.t('move.title.no'),
    [words.t(`move.no.${why}`), ...callFor(words, shown)],
    [movesButton(words), { title: words.t('button.form'), data: { verb: 'form' } }],
  )

/** Which layout, filled with what. */
export const moveViewOf = (
  words: Words,
  said: MoveSaid,
  between: Between,
  voices: Record<Language, Words>,
): [CardName, object] => {
  switch (said.said) {
    case 'form':
      return ['moveForm', moveFormView(words, said)]
    case 'plan':
      return ['move', planView(words, said)]
    case 'list':
      return ['message', listView(words, said)]
    case 'page': {
      const view = pageView(words, said, between, voices[said.in ?? words.language])
      return view ? ['share', view] : ['message', noView(words, { why: 'nothing-to-plan' })]
    }
    case 'no':
      return ['message', noView(words, said)]
  }
}
