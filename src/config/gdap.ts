import { z } from 'zod/v4'
import { isForbidden, roleKeys, roles } from '../relationships/access/roles.ts'
import { type AccessGroup, type AccessSet, isOwnSet } from '../relationships/access/sets.ts'
import type { Fault, Values } from './read.ts'
import { shapes } from './values.ts'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const setName = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,29}$/u
const groupName = /^[^\p{Cc}:;]{1,60}$/u

/** A role as an operator writes it: by the name that we have for it, or by Microsoft's template id. */
const roleIn = (written: string): string => {
  if (isForbidden(written)) throw new Error('must be without Global Administrator: it is asked of nobody')
  const key = roleKeys.find(key => key === written.toLowerCase())
  if (key) return roles[key].id
  if (guid.test(written)) return written.toLowerCase()
  throw new Error(`must be of roles, by template id or as ${roleKeys.join(', ')}`)
}

const partsOf = (text: string, separator: string) => text.split(separator).map(part => part.trim())
const entriesIn = (text: string) => partsOf(text, ';').filter(Boolean)
const rolesIn = (text: string) => [...new Set(partsOf(text, ',').filter(Boolean).map(roleIn))]

const setIn = (entry: string): AccessSet => {
  const [name = '', list = '', ...rest] = partsOf(entry, ':')
  if (rest.length > 0 || !setName.test(name))
    throw new Error('must be like drift: helpdesk-administrator, user-administrator')
  if (isOwnSet(name) || name === 'none')
    throw new Error('must be of other names than none, support, licenses and transact')
  const ids = rolesIn(list)
  if (ids.length === 0) throw new Error('must be a name and its roles: drift: helpdesk-administrator')
  return { name, roles: ids }
}

const groupIn = (entry: string): AccessGroup => {
  const [name = '', id = '', list = '', ...rest] = partsOf(entry, ':')
  if (rest.length > 0 || !groupName.test(name) || !guid.test(id))
    throw new Error('must be like Servicedesk: <object id of the group>: helpdesk-administrator')
  const known = { id: id.toLowerCase(), name }
  return list === '' ? known : { ...known, roles: rolesIn(list) }
}

/** Entries with semicolons between; no two of the same. */
const listOf = <Entry>(read: (entry: string) => Entry, keyOf: (entry: Entry) => string) =>
  z
    .string()
    .transform((text, context) => {
      try {
        const all = entriesIn(text).map(read)
        const twice = all.find((entry, index) => all.findIndex(other => keyOf(other) === keyOf(entry)) < index)
        if (twice) throw new Error('must be without anything twice')
        return all
      } catch (error) {
        context.addIssue({ code: 'custom', message: String(error instanceof Error ? error.message : error) })
        return z.NEVER
      }
    })
    .default([])

/** The variables of administrator privileges (GDAP). */
export const gdapShapes = {
  GDAP: shapes.oneOf(['on', 'off'], 'off'),
  GDAP_SETS: listOf(setIn, ({ name }) => name),
  GDAP_GROUPS: listOf(groupIn, ({ id }) => id),
  GDAP_DAYS: shapes.whole(1, 730, 730),
  GDAP_AUTO_EXTEND: shapes.oneOf(['on', 'off'], 'off'),
} as const

/** Only an app with a secret, in the partner's own tenant, may ask; and what is asked for must not be forgotten before it ends. */
export const gdapFaults = (env: Values): readonly Fault[] => {
  if (env.GDAP !== 'on') return []
  const own = env.MicrosoftAppId && env.MicrosoftAppPassword && env.MicrosoftAppTenantId
  const faults: readonly (readonly [wrong: unknown, ...fault: Fault])[] = [
    [
      !own && !env.PARTNER_CENTER_APP_ID,
      'GDAP',
      'needs an app in the partner’s tenant: PARTNER_CENTER_APP_ID, or MicrosoftAppId with its password and tenant',
    ],
    [
      Number(env.GDAP_DAYS) > Number(env.RETENTION_REQUEST_DAYS),
      'RETENTION_REQUEST_DAYS',
      'must be at least GDAP_DAYS: the request tells when the privileges end',
    ],
  ]
  return faults.flatMap(([wrong, ...fault]) => (wrong ? [fault] : []))
}
