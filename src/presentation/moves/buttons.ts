import type { ShareFor } from '../../conversation/events.ts'
import type { Language } from '../../conversation/ports.ts'
import type { Listed, ListFile, MoveNotice, MoveShown, PlanFile } from '../../moves/events.ts'
import type { Answers } from '../../rules/questions.ts'
import type { Button } from '../buttons.ts'
import { languageInWords, type Words } from '../words.ts'

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

/** All of somebody's moves as a file. */
const filesButton = ({ t }: Words, all: boolean, file: ListFile): Button => ({
  title: t(`move.button.${file}`),
  data: { verb: 'moves', all, file },
})

/** Under a list: what can be taken along. */
export const listButtons = (words: Words, all: boolean): readonly Button[] => [
  filesButton(words, all, 'calendar'),
  filesButton(words, all, 'csv'),
]

/** A plan as a file. */
export const fileButton = ({ t }: Words, move: string, as: PlanFile, language?: Language): Button => ({
  title: t(`move.button.${as}`),
  data: { verb: 'move-file', move, as, ...(language && { in: language }) },
})

/** The customer's page in another language. */
export const pageInButton = (words: Words, move: string, language: Language): Button => ({
  title: words.t('move.button.pageIn', { language: languageInWords(words, language) }),
  data: { verb: 'move-page', move, in: language },
})

/** The way from a pasted list to its plans. */
export const planAllButton = ({ t }: Words, listed: readonly Listed[]): Button => ({
  title: t('move.button.makeAll', { count: listed.length }),
  data: { verb: 'moves-make', listed },
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

const has = (notices: readonly MoveNotice[], wanted: MoveNotice['kind']): boolean =>
  notices.some(({ kind }) => kind === wanted)

/** Under a plan: what fits the moment (no card has room for more), whom to tell, and the way out. */
export const planButtons = (words: Words, { id, notices, outdated, several }: MoveShown): readonly Button[] => {
  const [sure, reminded] = [has(notices, 'sure'), has(notices, 'reminder')]
  const first = outdated ? 'replan' : reminded ? 'snooze' : several ? 'other' : undefined
  return [
    ...(first ? [moveButton(words, first, id)] : []),
    moveButton(words, 'change', id),
    moveButton(words, 'page', id),
    fileButton(words, id, 'calendar'),
    movesButton(words),
    dropButton(words, id, sure),
  ]
}
