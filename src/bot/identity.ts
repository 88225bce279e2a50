import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector'
import type { Expected } from './token.ts'

/** Bot Framework's own names, as they stand in the configuration. Without an app id nobody is asked who they are. */
export interface BotRegistration {
  readonly MicrosoftAppId: string
  readonly MicrosoftAppPassword: string
  readonly MicrosoftAppTenantId: string
  readonly MicrosoftAppType: string
}

/** Whom the bot believes, and whom it may call. */
export interface Identity {
  readonly authentication: BotFrameworkAuthentication
  /** Absent in the local profile, where anybody on this machine is believed. */
  readonly tokens?: Expected & { readonly metadataUrl: string }
  readonly mayCall: (serviceUrl: string) => boolean
}

/** Where Bot Framework's channels are answered, of the hosts that Microsoft's Agents SDK trusts: these and what is beneath. */
const channelHosts = ['botframework.com', 'smba.trafficmanager.net', 'teams.microsoft.com']
const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost']

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined)

const isChannel = (serviceUrl: string): boolean => {
  const url = parsed(serviceUrl)
  if (url?.protocol !== 'https:' || url.port || url.username || url.password) return false
  return channelHosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))
}

const isLoopback = (serviceUrl: string): boolean => loopbackHosts.includes(parsed(serviceUrl)?.hostname ?? '')

/** What was judged once. There are a few addresses; who sends ever new ones has them judged each time. */
const judgedOnce = (judge: (serviceUrl: string) => boolean) => {
  const judged = new Map<string, boolean>()
  return (serviceUrl: string): boolean => {
    const verdict = judged.get(serviceUrl) ?? judge(serviceUrl)
    if (judged.size < 100) judged.set(serviceUrl, verdict)
    return verdict
  }
}

/** The public cloud's Bot Framework, or the local profile when there is no app id. The SDK is shown nothing else of the configuration. */
export const botFramework = (registration: BotRegistration): Identity => {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = registration
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId,
    MicrosoftAppPassword,
    MicrosoftAppTenantId,
    MicrosoftAppType,
  })
  if (!MicrosoftAppId) return { authentication, mayCall: judgedOnce(isLoopback) }
  const tokens = {
    issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    audience: MicrosoftAppId,
    metadataUrl: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  }
  return { authentication, tokens, mayCall: judgedOnce(isChannel) }
}
