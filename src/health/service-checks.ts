import type { Config } from '../config/config.ts'
import { type BotSignIn, createBotSignIn } from '../microsoft/entra/bot-sign-in.ts'
import type { IdentityEndpoint } from '../microsoft/entra/managed-identity.ts'
import { directoryFor } from '../microsoft/graph/admins.ts'
import { type GroupSight, seeGroup } from '../microsoft/graph/group-check.ts'
import type { Tools } from '../microsoft/http/clock.ts'
import { createInvitationLinks } from '../microsoft/partner-center/invitation-links.ts'
import type { Safe } from '../relationships/ports.ts'
import { withSafe } from '../storage/open.ts'
import { botFinding } from './bot-check.ts'
import type { Finding } from './finding.ts'

/** Milliseconds that an operator waits for a service at most. */
const patience = 12_000

export const botCheck = async (config: Config, endpoint: IdentityEndpoint, tools: Tools): Promise<Finding> => {
  if (!config.MicrosoftAppId) return { check: 'bot', outcome: 'local-profile' }
  const signIn: BotSignIn = await createBotSignIn(config, endpoint, tools, patience)()
  return botFinding(signIn, config.MicrosoftAppType === 'UserAssignedMSI')
}

const groupFinding = (sight: GroupSight, config: Config): Finding => {
  const check = 'admins'
  switch (sight.kind) {
    case 'seen': {
      const told = config.ADMINS.length > 0 || config.ADMIN_CONVERSATION_ID
      return { check, outcome: told ? 'group' : 'admins-untold' }
    }
    case 'no-such-group':
      return { check, outcome: 'group-missing' }
    case 'not-permitted':
      return { check, outcome: 'group-not-permitted', values: { code: sight.code } }
    case 'sign-in-refused':
      return { check, outcome: 'group-sign-in', values: { code: sight.code } }
    case 'unavailable':
      return { check, outcome: 'group-unreachable' }
  }
}

export const adminsCheck = async (config: Config, tools: Tools): Promise<Finding> => {
  const { ADMIN_GROUP_ID: group, ADMINS } = config
  if (group) return groupFinding(await seeGroup(directoryFor(config, tools), group), config)
  if (ADMINS.length === 0) return { check: 'admins', outcome: 'admins-none' }
  return { check: 'admins', outcome: 'admins', values: { count: ADMINS.length } }
}

/** Asks Partner Center for a link, as a request would. A sign-in that is renewed by it is kept, as the bot keeps it. */
export const linkCheck = async (config: Config, tools: Tools): Promise<Finding> =>
  withSafe(config, safe => linkFinding(config, safe, tools))

const linkFinding = async (config: Config, safe: Safe, tools: Tools): Promise<Finding> => {
  const check = 'link'
  const links = createInvitationLinks({ ...config, PARTNER_CENTER_BUDGET: patience }, safe, tools)
  const invitation = await links.invite('reseller')
  switch (invitation.kind) {
    case 'link':
      return { check, outcome: config.PARTNER_CENTER_APP_ID ? 'link' : 'link-configured' }
    case 'by-hand':
      return { check, outcome: config.RELATIONSHIP_LINK ? 'link-configured' : 'link-by-hand' }
    case 'refused': {
      const { reason, code = reason } = invitation
      return { check, outcome: 'link-refused', reason, values: { code } }
    }
    case 'unavailable':
      return { check, outcome: 'link-unreachable' }
  }
}
