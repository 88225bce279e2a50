import { z } from 'zod/v4'
import { languages } from '../../conversation/ports.ts'
import { cut } from '../../input/cut.ts'
import type { Faults, OnCard, RequestAct, Typed } from '../../relationships/chat/events.ts'
import { countries } from '../../relationships/countries.ts'
import type { Details } from '../../relationships/request.ts'
import { isMail, isName, isTenant, mailMeant, nameMeant, tenantMeant } from './meant.ts'

/** The form's inputs by field. Their names are unlike those of the questions about a purchase. */
export const inputOf = {
  customer: 'customerName',
  tenant: 'tenant',
  contact: 'contact',
  country: 'country',
  mailLanguage: 'mailLanguage',
  kind: 'relationship',
  note: 'note',
} as const satisfies Record<Exclude<keyof Details, 'access'>, string>
export const accessInput = 'adminAccess'
const fields = Object.keys(inputOf) as (keyof typeof inputOf)[]
export const formInputs: readonly string[] = [...Object.values(inputOf), accessInput]

/** No more of a field is looked at: more than any may hold. */
const longestRead = 2_000
const text = (longest: number, meant: (typed: string) => string, isRight: (text: string) => boolean) =>
  z
    .string()
    .transform(typed => meant(cut(typed, longestRead)))
    .pipe(z.string().min(1, 'missing').max(longest, 'long').refine(isRight, 'wrong'))

/** What each field takes. Of several faults the first is told. */
const shape = {
  customer: text(120, nameMeant, isName),
  tenant: text(253, tenantMeant, isTenant),
  contact: text(254, mailMeant, isMail),
  country: z
    .string()
    .min(1, 'missing')
    .refine(code => (countries as readonly string[]).includes(code), 'wrong'),
  mailLanguage: z.string().min(1, 'missing').pipe(z.enum(languages, 'wrong')),
  kind: z
    .string()
    .min(1, 'missing')
    .pipe(z.enum(['reseller', 'indirect-reseller'], 'wrong')),
  note: z
    .string()
    .transform(typed => cut(typed, longestRead).trim())
    .pipe(
      z
        .string()
        .max(500, 'long')
        .regex(/^[^\p{Cc}]*$|^(?:[^\p{Cc}]|[\n\r\t])*$/u, 'wrong'),
    ),
} as const
export const detailed = z.object(shape)

/** What is meant by a field, or what was typed and what is wrong with it. */
export const fieldFault = (
  field: keyof typeof shape,
  typed: string,
): { value: string; fault?: 'missing' | 'wrong' | 'long' } => {
  const { success, data, error } = shape[field].safeParse(typed)
  return success ? { value: data } : { value: cut(typed, shown.others), fault: error.issues[0]?.message as 'missing' }
}

/** So much of what was mistyped is shown again. */
const shown = { note: 1000, others: 300 }
const typedIn = (given: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(
    fields.map(field => [field, cut(given[field] ?? '', field === 'note' ? shown.note : shown.others)]),
  )

const faultsIn = (issues: readonly z.core.$ZodIssue[]): Faults =>
  Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message]))

const token = z.string().max(200)
const card = z.strictObject({
  token,
  request: z
    .string()
    .regex(/^[\w-]{16}$/)
    .optional(),
  revision: z.int().min(1).optional(),
  access: z.string().max(60).optional(),
  despite: z.array(z.string().max(100)).max(20).optional(),
})

const verbs = ['request-send', 'request-ask', 'request-save'] as const
const isVerb = (verb: unknown): verb is (typeof verbs)[number] => (verbs as readonly unknown[]).includes(verb)

const split = (data: Readonly<Record<string, unknown>>) => {
  const own = Object.entries(data).filter(([name]) => !formInputs.includes(name))
  const given = fields.map(field => [field, data[inputOf[field]] ?? ''] as const)
  // A choice that stood on the form; “none” is one, too.
  const access = data[accessInput]
  return {
    own: { ...Object.fromEntries(own), ...(access !== undefined && { access }) },
    given: Object.fromEntries(given),
  }
}

/** What a filled-in form means: a request, or what is wrong with it field by field; nothing for other cards. */
export const fieldsIn = (verb: unknown, data: Readonly<Record<string, unknown>>): RequestAct | undefined => {
  if (!isVerb(verb)) return undefined
  const { own, given } = split(data)
  const carried = card.safeParse(own)
  const typed = z.record(z.string(), z.string()).safeParse(given)
  if (!carried.success || !typed.success) return { do: 'tamper' }
  const { token, request, revision, despite, access } = carried.data
  const besides = access && access !== 'none' ? { access } : {}
  if ((verb === 'request-save') !== (request !== undefined && revision !== undefined)) return { do: 'tamper' }
  const on: OnCard | undefined = request && revision ? { id: request, revision, token } : undefined
  const result = detailed.safeParse(typed.data)
  if (!result.success) {
    const faults = faultsIn(result.error.issues)
    return { do: 'mistype', token, typed: { ...typedIn(typed.data), ...besides }, faults, ...(on && { on }) }
  }
  const details = { ...result.data, ...besides }
  if (on) return { do: 'step', on, intent: { do: 'edit', details } }
  return { do: 'submit', token, details, ask: verb === 'request-ask', ...(despite && { despite }) }
}
