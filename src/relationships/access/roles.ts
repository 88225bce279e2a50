/** An Entra role that a customer can be asked for. Ids are those of Microsoft's templates, the same in every tenant. */
interface Role {
  readonly id: string
  /** As Microsoft calls it in English: in every language it stands first, so that it can be found again. */
  readonly name: string
  /** Whoever has it can make anybody an admin, or become one. */
  readonly privileged?: true
}

/** Ids and names as Microsoft Graph's samples and Partner Center's role lists have them. https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const roles = {
  'directory-readers': { id: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b', name: 'Directory Readers' },
  'directory-writers': { id: '9360feb5-f418-4baa-8175-e2a00bac4301', name: 'Directory Writers' },
  'global-reader': { id: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', name: 'Global Reader' },
  'license-administrator': { id: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', name: 'License Administrator' },
  'service-support-administrator': {
    id: 'f023fd81-a637-4b56-95fd-791ac0226033',
    name: 'Service Support Administrator',
  },
  'user-administrator': { id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', name: 'User Administrator' },
  'helpdesk-administrator': { id: '729827e3-9c14-49f7-bb1b-9608f156bbb8', name: 'Helpdesk Administrator' },
  'exchange-administrator': { id: '29232cdf-9323-42fd-ade2-1d097af3e4de', name: 'Exchange Administrator' },
  'sharepoint-administrator': { id: 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', name: 'SharePoint Administrator' },
  'teams-administrator': { id: '69091246-20e8-4a56-aa4d-066075b2a7a8', name: 'Teams Administrator' },
  'intune-administrator': { id: '3a2c62db-5318-420d-8d74-23affee5d9d5', name: 'Intune Administrator' },
  'security-administrator': { id: '194ae4cb-b126-40b2-bd5b-6091b380977d', name: 'Security Administrator' },
  'billing-administrator': { id: 'b0f54661-2d74-4c50-afa3-1ec803f12efe', name: 'Billing Administrator' },
  'domain-name-administrator': { id: '8329153b-31d0-4727-b945-745eb3bc5f31', name: 'Domain Name Administrator' },
  'application-administrator': { id: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', name: 'Application Administrator' },
  'privileged-role-administrator': {
    ...{ id: 'e8611ab8-c189-46e8-94e1-60213ab1f814', name: 'Privileged Role Administrator', privileged: true },
  },
  'privileged-authentication-administrator': {
    ...{
      id: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
      name: 'Privileged Authentication Administrator',
      privileged: true,
    },
  },
} as const satisfies Record<string, Role>

export type RoleKey = keyof typeof roles
export const roleKeys = Object.keys(roles) as readonly RoleKey[]

/** Nobody asks a customer for it: whoever has it can do everything, and it cannot be extended by itself. */
const globalAdministrator = { id: '62e90394-69f5-4237-9190-012177145e10', key: 'global-administrator' }

export const isForbidden = (written: string): boolean =>
  Object.values(globalAdministrator).includes(written.toLowerCase())

/** The role of an id, where we have words for it. */
export const roleOf = (id: string): RoleKey | undefined => roleKeys.find(key => roles[key].id === id.toLowerCase())

/** One that we know nothing of counts as privileged, too. */
export const isPrivileged = (id: string): boolean => {
  const key = roleOf(id)
  return key === undefined || 'privileged' in roles[key]
}
