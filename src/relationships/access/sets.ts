import type { Answers } from '../../rules/questions.ts'
import { isPrivileged, type RoleKey, roles } from './roles.ts'

/** Roles that a customer is asked for together, by template id: none can be added later. */
export interface AccessSet {
  readonly name: string
  readonly roles: readonly string[]
}

/** A security group of the partner's, and which roles its members have of those that a customer approved; nothing: all of them. */
export interface AccessGroup {
  readonly id: string
  readonly name: string
  readonly roles?: readonly string[]
}

/** How the partner asks for administrator privileges. */
export interface AccessSettings {
  readonly sets: readonly AccessSet[]
  readonly groups: readonly AccessGroup[]
  /** How long they last, from 1 to 730. */
  readonly days: number
  /** Whether they go on by half a year at a time. */
  readonly extends: boolean
  /** Minutes after which Microsoft is asked what became of them, look by look. */
  readonly minutes: readonly number[]
}

const support: readonly RoleKey[] = ['service-support-administrator', 'directory-readers']
const licenses: readonly RoleKey[] = [
  'license-administrator',
  'user-administrator',
  'helpdesk-administrator',
  'global-reader',
]

/**
 * What every partner can choose. `transact` is Microsoft's own for indirect providers: least privileged roles by task, 2023-02-01.
 * https://learn.microsoft.com/partner-center/customers/gdap-least-privileged-roles-by-task
 */
const ownSets = {
  support,
  licenses: [...support, ...licenses],
  transact: [...support, 'directory-writers', ...licenses],
} as const satisfies Record<string, readonly RoleKey[]>

type OwnSet = keyof typeof ownSets
const ownSetNames = Object.keys(ownSets) as readonly OwnSet[]
export const isOwnSet = (name: string): name is OwnSet => Object.hasOwn(ownSets, name)

/** The sets that there are: ours, and those that the partner has written down. */
export const setsWith = (configured: readonly AccessSet[]): readonly AccessSet[] => [
  ...ownSetNames.map(name => ({ name, roles: ownSets[name].map(key => roles[key].id) })),
  ...configured,
]

export const setNamed = ({ sets }: Pick<AccessSettings, 'sets'>, name: string | undefined): AccessSet | undefined =>
  sets.find(set => set.name === name)

export const isSensitive = ({ roles }: Pick<AccessSet, 'roles'>): boolean => roles.some(isPrivileged)

/** What a group gets of the roles that a customer is asked for. */
export const rolesFor = ({ roles: own }: AccessGroup, asked: readonly string[]): readonly string[] =>
  asked.filter(id => own === undefined || own.includes(id))

/** Why privileges are of no use: they reach nothing that was bought through an Enterprise Agreement. */
export const uselessFor = ({ channel, licenseChannel, kind }: Answers): 'ea' | undefined =>
  (licenseChannel ?? channel) === 'ea' && kind === 'license' ? 'ea' : undefined
