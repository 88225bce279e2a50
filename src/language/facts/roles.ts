/** What the story does with each thing that it mentions. Trained; where it is not sure, what the rules made of it stands. */
import roleModel from '../models/roles.json' with { type: 'json' }
import { type HashedModel, hashedReader } from '../text/hashed.ts'
import type { Mark } from './marks.ts'
import { type Mention, mentionsIn } from './mentions.ts'

/** `aimed`: where they want to go. `other`: another customer's, another subscription's, or not what this is about. */
export const roles = ['holds', 'gone', 'denied', 'doubted', 'supposed', 'aimed', 'other'] as const
export type Role = (typeof roles)[number]

/** How sure it must be to take away what the rules believe, to believe what they do not, and to leave what they believe unasked: a wrong fill costs more than a question. */
const surely = { not: 0.75, holds: 0.98, denied: 0.998, still: 0.8 }

/** So few words are read by their rules. */
export const fewWords = 5

const asFlags = (role: Role) => ({
  denied: role === 'denied',
  doubted: role === 'doubted',
  dropped: role !== 'holds' && role !== 'denied' && role !== 'doubted',
  aimed: role === 'aimed',
})

export type SetRoles = (marks: readonly Mark[], words: readonly string[]) => readonly Mention[]

/** Builds what sets the marks of a message by their roles; returns what it told them by. */
export const roleSetter = (model: HashedModel = roleModel): SetRoles => {
  const likelihoodOf = hashedReader(model, roles.length)
  return (marks, words) => {
    const mentions = mentionsIn(words, marks)
    for (const { mark, signs } of mentions) {
      const chances = likelihoodOf(signs)
      const most = Math.max(...chances)
      const role = roles[chances.indexOf(most)] ?? 'holds'
      const least = role !== 'holds' ? surely.not : mark.denied ? surely.denied : surely.holds
      const believed = !mark.denied && !mark.doubted && !mark.dropped
      if (most >= least) Object.assign(mark, asFlags(role))
      else if (believed && words.length > fewWords && (chances[0] ?? 0) < surely.still) mark.doubted = true
    }
    return mentions
  }
}
