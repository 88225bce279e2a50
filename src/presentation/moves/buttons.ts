import type { ShareFor } from '../../conversation/events.ts'
import type { MoveShown } from '../../moves/events.ts'
import type { Answers } from '../../rules/questions.ts'
import type { Button } from '../buttons.ts'
import type { Words } from '../words.ts'

/** The way from an answer to its plan. */
export const planButton = ({ t }: Words, shown: Answers): Button => ({
  title: t('move.button.begin'),
  data: { verb: 'plan', shown },
})

/** The way from an answer to somebody else. */
export const shareButton = ({ t }: Words, shown: Answers, whom: ShareFor = 'anybody'): Button => ({
  title: t(`share.button.${whom}`),
  data: { verb: 'share', ...(whom !== 'anybody' && { for: whom }), shown },
})

export const movesButton = ({ t }: Words): Button => ({
  title: t('move.button.mine'),
  data: { verb: 'moves', all: false },
})

type Deed = 'look' | 'change' | 'replan' | 'other' | 'snooze' | 'page'

/** What one can do with a move that is there. */
export const moveButton = ({ t }: Words, deed: Deed, move: string): Button => ({
  title: t(`move.button.${deed}`),
  data: { verb: `move-${deed}`, move },
})

const dropButton = ({ t }: Words, move: string, sure: boolean): Button => ({
  title: t(sure ? 'move.button.dropSure' : 'move.button.drop'),
  data: { verb: 'move-drop', move, sure },
})

/** Under a plan: what may have changed, whom to tell, and the way out. */
export const planButtons = (words: Words, { id, notices, outdated, several, move }: MoveShown): readonly Button[] => {
  const sure = notices.some(({ kind }) => kind === 'sure')
  return [
    ...(outdated ? [moveButton(words, 'replan', id)] : []),
    moveButton(words, 'change', id),
    moveButton(words, 'page', id),
    movesButton(words),
    ...(several ? [moveButton(words, 'other', id)] : []),
    ...(move.termEnd && !outdated ? [moveButton(words, 'snooze', id)] : []),
    dropButton(words, id, sure),
  ]
}
