import { createRefusals } from '../bot/auth/refusals.ts'
import { createSigningKeys } from '../bot/auth/signing-keys.ts'
import { createTokenValidator } from '../bot/auth/token-validator.ts'
import type { Config } from '../config/config.ts'
import { createApart } from '../mcp/apart.ts'
import { createAgentDoor } from '../mcp/over-http.ts'
import type { createMetrics } from '../metrics/metrics.ts'
import { systemClock } from '../runtime/clock.ts'
import type { Log } from '../runtime/log.ts'

/** What an agent must be allowed in Entra ID: as a scope where a person is signed in, as an app role where none is. */
const permission = 'Kanalguiden.Ask'

/** Where other agents ask over HTTP: nowhere, until an address for it is configured. */
export const openAgents = (
  { MCP_URL: url, MCP_APP_ID: audience, MCP_TENANT_ID: tenant, LOGIN_URL }: Config,
  metrics: Pick<ReturnType<typeof createMetrics>, 'agent'>,
  log: Log,
) => {
  if (!url) return undefined
  const issuer = `${LOGIN_URL}/${tenant}/v2.0`
  const keys = createSigningKeys(`${issuer}/.well-known/openid-configuration`, systemClock.ticks)
  const judge = createTokenValidator({ issuer, audience, permission }, keys, systemClock)
  const refused = createRefusals(log, systemClock.ticks, 'agent refused')
  const failed = (error: unknown) => log.error('agent not answered', { error })
  return createAgentDoor({
    ...{ url, authority: issuer, scope: `api://${audience}/${permission}`, note: metrics.agent, failed },
    objection: async authorization => {
      const { refused: reason } = await judge(authorization)
      if (reason) refused(reason)
      return reason
    },
    answer: createApart(new URL('../cli/mcp-thread.ts', import.meta.url), failed),
  })
}
