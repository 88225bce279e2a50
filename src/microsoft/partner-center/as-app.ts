import { createAppTokens } from '../entra/app-tokens.ts'
import type { equipped } from '../http/clock.ts'
import type { PartnerCenter } from './client.ts'

/** The configuration's own names. */
export interface PartnerApp {
  readonly PARTNER_CENTER_TENANT_ID: string
  readonly PARTNER_CENTER_APP_ID: string
  readonly PARTNER_CENTER_APP_SECRET: string
  readonly PARTNER_CENTER_URL: string
  readonly LOGIN_URL: string
}

/** Partner Center by the app alone: nobody need have signed in. `budget`: milliseconds for one question, repeats included. */
export const asApp = (app: PartnerApp, budget: number, means: ReturnType<typeof equipped>): PartnerCenter => {
  const { PARTNER_CENTER_URL: url, PARTNER_CENTER_TENANT_ID: tenantId, LOGIN_URL: loginUrl } = app
  const registration = { appId: app.PARTNER_CENTER_APP_ID, secret: app.PARTNER_CENTER_APP_SECRET }
  const tokens = createAppTokens({ loginUrl, tenantId, ...registration, scope: `${url}/.default`, ...means })
  return { url, tokens, budget, ...means }
}
