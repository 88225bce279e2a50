/** Each kind bought of its own seller: what is still asked, and what an answer is about. */
import { type Answers, channelOf, ownChannels } from '../rules/questions.ts'
import type { QuestionReply } from './replies.ts'

const other = { licenseChannel: 'usageChannel', usageChannel: 'licenseChannel' } as const

/** The kind whose seller is asked for, because only the other one's is known. */
export const kindAsked = ({
  channel,
  kind,
  licenseChannel,
  usageChannel,
}: Answers): 'license' | 'usage' | undefined => {
  if (channel || kind !== 'both' || Boolean(licenseChannel) === Boolean(usageChannel)) return undefined
  return licenseChannel ? 'usage' : 'license'
}

/** What somebody said, in its place: beside what is known of the other kind. */
export const placed = (said: Answers, known: Answers): Answers => {
  const { channel, kind, ...more } = said
  const asked = kindAsked(known)
  if (asked && channel && (kind === undefined || kind === asked)) return { ...more, [channelOf[asked]]: channel }
  const [own, second] = ownChannels.filter(name => said[name])
  if (!own || second || channel || !known.channel || said[own] === known.channel) return said
  return { ...said, [other[own]]: known.channel }
}

/** Two sellers and both kinds: the two ways round. */
export const waysRound = ({ unclear, answers: { kind = 'both' } }: QuestionReply): readonly Answers[] => {
  const [one, two, ...more] = unclear?.why === 'several' && kind === 'both' ? unclear.channels : []
  if (!one || !two || more.length > 0) return []
  return [
    { kind, licenseChannel: one, usageChannel: two },
    { kind, licenseChannel: two, usageChannel: one },
  ]
}

/** Both kinds are meant, and one seller was named before: the other may have been another. */
export const mayDiffer = (said: Answers, { channel, kind, customer }: Answers): boolean =>
  said.kind === 'both' &&
  Object.keys(said).length === 1 &&
  channel !== undefined &&
  channel !== 'unknown' &&
  kind === undefined &&
  customer !== 'csp-partner'
