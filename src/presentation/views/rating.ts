import { ratingReasons } from '../../conversation/ports.ts'
import type { RatedAdvice, RatedNow } from '../../conversation/rating.ts'
import type { Words } from '../words.ts'

/** Which answer the card gives, for its tap to carry. */
type Given = (Omit<RatedAdvice, 'before'> & Partial<Pick<RatedAdvice, 'before'>>) | { readonly topic: string }

const formOf = ({ t }: Words, data: object) => ({
  reason: t('rating.reasonLabel'),
  reasons: ratingReasons.map(value => ({ value, title: t(`rating.reason.${value}`) })),
  comment: t('rating.commentLabel'),
  send: t('rating.send'),
  data: { ...data, helpful: false, explained: true },
})

const says = { helpful: 'thanks', unhelpful: 'why', explained: 'noted' } as const

/** "Did this help?" under an answer. Without a mark, nobody is asked: nothing would tell one card's answer from another's. */
export const ratingView = (words: Words, given: Given, mark?: string, rated?: RatedNow) => {
  if (mark === undefined) return []
  const { t } = words
  const data = { verb: 'rate', mark, ...given }
  const choice = (name: 'yes' | 'no', chosen: boolean) => ({
    text: chosen ? `✓ ${t(`rating.${name}`)}` : t(`rating.${name}`),
    title: t(`rating.${name}Title`),
    data: { ...data, helpful: name === 'yes' },
  })
  const said = rated !== undefined
  return [
    {
      text: t(`rating.${said ? says[rated] : 'ask'}`),
      choices: [choice('yes', rated === 'helpful'), choice('no', said && rated !== 'helpful')],
      form: rated === 'unhelpful' ? [formOf(words, data)] : [],
    },
  ]
}
