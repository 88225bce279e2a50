import type { BotFrameworkAuthentication } from 'botframework-connector'
import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js'
import type { IncomingActivity } from '../activity.ts'
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
  /** The SDK, for a second look at tokens and for signing in. Loaded when it is first asked for: the local profile never does. */
  readonly authentication: () => Promise<BotFrameworkAuthentication>
  /** Absent in the local profile, where anybody on this machine is believed. */
  readonly tokens?: Expected & { readonly metadataUrl: string }
  readonly mayCall: (serviceUrl: string) => boolean
  /** Whether a file may be put there: where Teams' users have theirs. */
  readonly mayUpload: (url: string) => boolean
}

/** Channels that may say who somebody is. On others people name themselves: a web page's visitor is whoever its script says. */
export const trustedChannels = ['msteams']

/** Outlook searches, and nothing else: that is answered in the response, so no host is called for it, and it changes nothing. */
export const asksInMail = ({ channelId, type, name }: Pick<IncomingActivity, 'channelId' | 'type' | 'name'>): boolean =>
  channelId === 'outlook' && type === 'invoke' && name === 'composeExtension/query'

/** Where Bot Framework's channels are answered, of the hosts that Microsoft's Agents SDK trusts: these and what is beneath. */
const channelHosts = ['botframework.com', 'smba.trafficmanager.net', 'teams.microsoft.com']
const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost']

const parsed = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined)

/** Where OneDrive for Business is, and where it moves (learn.microsoft.com/microsoft-365/enterprise/cloud-microsoft-domain, seen 2026-11-30). */
const fileHosts = ['sharepoint.com', 'cloud.microsoft']

const isAt = (hosts: readonly string[], address: string): boolean => {
  const url = parsed(address)
  if (url?.protocol !== 'https:' || url.port || url.username || url.password) return false
  return hosts.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))
}
const isChannel = (serviceUrl: string): boolean => isAt(channelHosts, serviceUrl)
const isOneDrive = (url: string): boolean => isAt(fileHosts, url)

const isLoopback = (serviceUrl: string): boolean => loopbackHosts.includes(parsed(serviceUrl)?.hostname ?? '')

const sdkFor = ({ MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType }: BotRegistration) => {
  const settings = { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType }
  let made: Promise<BotFrameworkAuthentication> | undefined
  return () =>
    (made ??= import('botbuilder').then(
      ({ ConfigurationBotFrameworkAuthentication }) => new ConfigurationBotFrameworkAuthentication(settings),
    ))
}

/** The public cloud's Bot Framework, or the local profile when there is no app id. The SDK is shown nothing else of the configuration. */
export const botFramework = (registration: BotRegistration): Identity => {
  const { MicrosoftAppId } = registration
  const authentication = sdkFor(registration)
  if (!MicrosoftAppId) return { authentication, mayCall: isLoopback, mayUpload: isLoopback }
  const tokens = {
    issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    audience: MicrosoftAppId,
    metadataUrl: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  }
  return { authentication, tokens, mayCall: isChannel, mayUpload: isOneDrive }
}
