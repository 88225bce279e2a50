import { roleOf, roles } from '../../relationships/access/roles.ts'
import { type AccessSet, isOwnSet, isSensitive } from '../../relationships/access/sets.ts'
import type { RequestSaid } from '../../relationships/chat/events.ts'
import type { Notice, Seen } from '../../relationships/chat/seen.ts'
import type { Access, Request } from '../../relationships/request.ts'
import { vocabulary, type Words } from '../words.ts'
import { accessInput } from './fields.ts'

/** The name of a set: ours in words, the partner's own as it is configured. */
const setInWords = ({ t }: Words, name: string): string => (isOwnSet(name) ? t(`request.access.set.${name}`) : name)

/** What whoever has a role can do, behind the name that Microsoft gives it. */
export const roleInWords = ({ t }: Words, id: string): string => {
  const key = roleOf(id)
  return key
    ? t('request.access.role', { name: roles[key].name, does: t(`request.access.does.${key}`) })
    : t('request.access.strange', { id })
}

const dayIn = ({ language }: Words, iso: string): string =>
  new Intl.DateTimeFormat(vocabulary[language].language.tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(iso),
  )

const standing = ({ t }: Words, { id, stage = 'created', refused }: Access): string => {
  if (refused) return t('request.access.stage.refused')
  return t(id === undefined ? 'request.access.stage.created' : `request.access.stage.${stage}`)
}

/** Where the privileges of a request stand, in one line; nothing where none are asked for. */
export const accessFact = (words: Words, { details, access }: Request): string | undefined => {
  const { t } = words
  const name = access?.set ?? details.access
  if (name === undefined) return undefined
  const stage =
    access && access.set === (details.access ?? access.set) ? standing(words, access) : t('request.access.stage.asked')
  return t('request.access.fact', { set: setInWords(words, details.access ?? name), stage })
}

/** What became of links that a customer had got before something else was asked for, or the request was over. */
export const linksLeft = (words: Words, { state, access, former = [] }: Request) => {
  const { t } = words
  const isEnded = state === 'withdrawn' || state === 'declined'
  const isPending = access?.stage === 'pending' || access?.stage === 'created'
  const own = access && (access.left || (isEnded && isPending)) ? [access] : []
  return [...former, ...own].map(each => {
    const { left = 'trying' } = each
    const isMissed = each === access && left === 'gone' && !isEnded
    return { text: t(`request.access.left.${isMissed ? 'again' : left}`, { set: setInWords(words, each.set) }) }
  })
}

/** What follows from privileges that the customer approved: who of us can do what, until when. */
export const accessView = (words: Words, { request, groups = [] }: Seen) => {
  const { t } = words
  const { access } = request
  if (access?.stage !== 'active') return []
  const ends = access.ends && dayIn(words, access.ends)
  const who = groups.map(({ name, roles: own, sight }) => {
    const can = own.map(id => roleInWords(words, id)).join(' ')
    return t(sight === 'active' ? 'request.access.can' : `request.access.group.${sight}`, { name, can })
  })
  const lines = [
    ...(who.length > 0 ? who : [t('request.access.nobody'), ...access.roles.map(id => roleInWords(words, id))]),
    ...(ends ? [t(access.extends ? 'request.access.goesOn' : 'request.access.until', { day: ends })] : []),
  ]
  return [{ title: t('request.access.title'), lines: lines.map(text => ({ text })) }]
}

/** Why there is no link yet, with Microsoft's own code where there is one. */
export const accessNotice = (
  { t }: Words,
  what: Extract<Notice, { kind: 'access' }>['what'],
  { access }: Request,
): string => {
  const { refused } = access ?? {}
  if (what !== 'refused' || !refused) return t(`request.access.notice.${what}`)
  const { reason, code = reason } = refused
  return [
    t(`request.access.trouble.${reason}`),
    t('request.paste.code', { code }),
    t('request.access.notice.refused'),
  ].join(' ')
}

const accessChoices = (words: Words, sets: readonly AccessSet[]) => [
  { title: words.t('request.access.none'), value: 'none' },
  ...sets.map(set => ({ title: setInWords(words, set.name), value: set.name })),
]

const nameOf = (id: string): string => {
  const key = roleOf(id)
  return key ? roles[key].name : id
}

const setsInWords = (words: Words, sets: readonly AccessSet[]): readonly string[] =>
  sets.map(set => {
    const { t } = words
    const names = set.roles.map(id => nameOf(id)).join(', ')
    const does = isOwnSet(set.name)
      ? t(`request.access.means.${set.name}`)
      : set.roles.map(id => roleInWords(words, id)).join(' ')
    const line = t('request.access.offer', { set: setInWords(words, set.name), does, names })
    return isSensitive(set) ? `${line} ${t('request.access.sensitive')}` : line
  })

/** One choice besides the relationship, and what it means; or why there is none. */
export const accessChoice = (words: Words, { access, typed }: Extract<RequestSaid, { said: 'form' }>) => {
  if (!access) return []
  const { t } = words
  if (access.useless) return [{ choice: [], lines: [{ text: t(`request.access.useless.${access.useless}`) }] }]
  const value = access.sets.some(({ name }) => name === typed.access) ? typed.access : 'none'
  const later = t('request.access.later', { count: access.days })
  return [
    {
      choice: [
        { id: accessInput, label: t('request.field.access'), value, choices: accessChoices(words, access.sets) },
      ],
      lines: [...setsInWords(words, access.sets), later].map(text => ({ text })),
    },
  ]
}
