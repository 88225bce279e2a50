import type { Tools } from '../http/clock.ts'
import { directoryFor } from './admins.ts'
import type { Directory } from './membership.ts'

/** The configuration's own names. */
export type DirectoryNames = Parameters<typeof directoryFor>[0] & {
  readonly PARTNER_CENTER_TENANT_ID: string
  readonly PARTNER_CENTER_APP_ID: string
  readonly PARTNER_CENTER_APP_SECRET: string
}

/** The app in the partner's own tenant: the one for Partner Center, else the bot's. */
export const partnerDirectory = (configuration: DirectoryNames, tools: Tools): Directory => {
  if (!configuration.PARTNER_CENTER_APP_ID) return directoryFor(configuration, tools)
  const app = {
    MicrosoftAppId: configuration.PARTNER_CENTER_APP_ID,
    MicrosoftAppPassword: configuration.PARTNER_CENTER_APP_SECRET,
    MicrosoftAppTenantId: configuration.PARTNER_CENTER_TENANT_ID,
  }
  return directoryFor({ ...configuration, ...app }, tools)
}
