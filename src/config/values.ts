import { z } from 'zod/v4'
import { checkInvitationLink } from '../relationships/invitation-link.ts'
import { conversationIdIn } from './conversation-id.ts'
import { isGuessable } from './strength.ts'

/** The hosts that are this very machine. */
export const loopback: readonly string[] = ['127.0.0.1', '::1', 'localhost']

const isGuid = (text: string) => z.guid().safeParse(text).success
const is32Bytes = (text: string) => /^[\w+/-]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === 32
const originOf = (text: string) => new URL(text).origin
const listIn = (text: string) => text.split(/[\s,;]+/).filter(Boolean)

/** Nobody listens on the way: https, or this machine. */
const isQuiet = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))

const isSafe = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && isQuiet(url) && url.href === `${url.origin}/`
}

const isDoor = (text: string, path: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && isQuiet(url) && url.href === `${url.origin}${url.pathname}` && url.pathname.endsWith(path)
}

/** Where others reach one of our doors, from outside; empty where it is shut. */
const door = (path: string) =>
  z
    .string()
    .refine(text => text === '' || isDoor(text, path), `must be an https address that ends with ${path}`)
    .default('')

/** A server and a database in it. What is wrong with one is never told with the address itself: a password is in it. */
const isDatabase = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return /^postgres(ql)?:$/.test(url?.protocol ?? '') && url?.hostname !== '' && /^\/[^/]+$/.test(url?.pathname ?? '')
}

/** What variables must look like, where it takes more than a word to say. */
export const shapes = {
  guid: (what: string) => z.string().refine(isGuid, `must be ${what}, a GUID`).default(''),

  /** A whole number. */
  whole: (least: number, most: number, normal: number) => {
    const error = `must be a whole number from ${least} to ${most}`
    return z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(normal)
  },

  oneOf: <const Option extends string>(options: readonly Option[], normal: NoInfer<Option>) =>
    z.enum(options, { error: `must be one of ${options.join(', ')}` }).default(normal),

  /** Secrets travel to it: https, or this machine. */
  address: (normal: string) => {
    const message = `must be an https address without a path, such as ${normal}`
    return z.string().refine(isSafe, { message, abort: true }).transform(originOf).default(normal)
  },

  /** The organization's own resource; empty where there is none. */
  azureOpenAi: z
    .string()
    .refine(text => text === '' || isSafe(text), {
      message: 'must be an https address without a path, such as https://contoso.openai.azure.com',
      abort: true,
    })
    .transform(text => text && originOf(text))
    .default(''),

  /** As the organization named it in its resource. */
  deployment: z
    .string()
    .regex(/^[\w.-]{0,64}$/, 'must be the name of a deployment: letters, digits, . _ -')
    .default(''),

  /** Where Partner Center reaches us. */
  events: door('/api/partner-center-events'),
  /** Where other agents reach us. */
  agents: door('/mcp'),

  database: z.string().refine(isDatabase, 'must be like postgres://user:password@host:5432/database').default(''),

  /** Whom people are sent to: an address that a mail or a chat can be begun with. */
  expert: z
    .union([z.email(), z.url({ protocol: /^https$/, hostname: /^teams\.microsoft\.com$/ })], {
      error: 'must be a mail address or a link that begins with https://teams.microsoft.com/',
    })
    .optional(),

  /** A page that people open from Teams. */
  page: z
    .union([z.url({ protocol: /^https$/ }).max(2048), z.literal('')], { error: 'must be an address with https://' })
    .default(''),

  /** Whoever has it may read: long enough that nobody guesses it. */
  token: z
    .union([z.literal(''), z.string().min(16)], { error: 'must be 16 characters long at least' })
    .refine(text => text === '' || !isGuessable(text, 6), 'must not be so easy to guess: openssl rand -base64 32')
    .default(''),

  /** A day of the calendar, ISO. */
  day: z
    .union([z.iso.date(), z.literal('')], { error: 'must be a day of the calendar, such as 2027-01-31' })
    .default(''),

  guids: (what: string) =>
    z
      .string()
      .transform(listIn)
      .refine(ids => ids.every(isGuid), `must be ${what}, GUIDs, with commas between`)
      .default([]),

  /** Where somebody is told something: a channel or a group chat, however its id was copied. */
  conversationId: z
    .string()
    .transform((copied, context) => {
      const id = conversationIdIn(copied)
      if (id) return id
      const mend = 'copy it with “Get link to channel” (“Hämta länk till kanal”), or as it stands, 19:…@thread.tacv2'
      context.addIssue({ code: 'custom', message: `is no id of a channel or group chat: ${mend}` })
      return z.NEVER
    })
    .default(''),

  invitationLink: z
    .string()
    .superRefine((text, context) => {
      const checked = checkInvitationLink(text)
      const mend = 'copy it from Partner Center, Customers, Request a reseller relationship'
      if (checked.kind === 'wrong') {
        context.addIssue({ code: 'custom', message: `is no invitation link (${checked.fault}): ${mend}` })
      }
    })
    .default(''),

  sealingKey: z
    .string()
    .refine(is32Bytes, { message: 'must be 32 bytes in base64: openssl rand -base64 32', abort: true })
    .refine(text => !isGuessable(Buffer.from(text, 'base64').toString('latin1'), 12), {
      message: 'must not be so easy to guess: openssl rand -base64 32',
    })
    .default(''),
}
