import { guidanceOn } from '../../rules/as-of.ts'
import type { Section } from '../../rules/channels.ts'
import { type NoticeId, notices } from '../../rules/statements.ts'
import type { Footnotes } from '../citations.ts'
import type { Words } from '../words.ts'

/** What holds beside the actions, with its marks. */
export const noticesOf = ({ t }: Words, ids: readonly NoticeId[], { cite }: Footnotes) =>
  ids.map(id => ({ text: cite(t(`notice.${id}`), notices[id]) }))

export const forbiddenBy = ({ guidance }: Section, day: string): readonly NoticeId[] =>
  guidanceOn(guidance, day).notices.filter(id => notices[id].forbids)

/** What is forbidden whichever of several kinds it is. */
export const forbiddenByAll = ([first, ...others]: readonly Section[], day: string): readonly NoticeId[] =>
  first && others.length > 0
    ? forbiddenBy(first, day).filter(id => others.every(other => forbiddenBy(other, day).includes(id)))
    : []

/** Prohibitions under their title; nothing where there are none. */
export const forbiddenView = (words: Words, title: string, ids: readonly NoticeId[], footnotes: Footnotes) =>
  ids.length > 0 ? [{ title: `✕ ${title}`, notices: noticesOf(words, ids, footnotes) }] : []
