import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Identity } from '../../../src/bot/auth/identity.ts'
import { botFramework } from '../../../src/bot/auth/identity.ts'

export const appId = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0'
export const serviceUrl = 'https://smba.trafficmanager.net/emea/'
export const issuer = 'https://api.botframework.com'

export const newKey = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })

export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What Bot Framework puts into a token. */
export const honest = (more: object = {}) => {
  const now = Math.floor(Date.now() / 1000)
  return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600, ...more }
}

/** A bearer token with any header and claims, signed as the header says. */
export const bearer = (head: object, claims: object, key: KeyObject | string): string => {
  const { alg } = head as { readonly alg?: string }
  const text = `${part(head)}.${part(claims)}`
  const signature =
    typeof key === 'string'
      ? createHmac('sha256', key).update(text).digest()
      : sign(`RSA-SHA${alg?.slice(2)}`, Buffer.from(text), key)
  return `Bearer ${text}.${signature.toString('base64url')}`
}

interface State {
  keys: readonly { readonly kid: string; readonly publicKey: KeyObject }[]
  endorsements: readonly string[]
  down: boolean
  asked: number
}

const documents = (state: State, base: string): Record<string, unknown> => ({
  '/openid': { issuer, jwks_uri: `${base}/keys` },
  '/keys': {
    keys: state.keys.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      endorsements: state.endorsements,
    })),
  },
})

const serve = async (state: State) => {
  const server = createServer((request, response) => {
    state.asked += 1
    const path = request.url?.endsWith('/.well-known/openid-configuration') ? '/openid' : request.url
    const document = documents(state, base)[path ?? '']
    response.statusCode = state.down ? 500 : document ? 200 : 404
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(document ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, base }
}

/** The SDK's own check, against the local server, counted. */
class CountedAuthentication extends ConfigurationBotFrameworkAuthentication {
  calls = 0
  override authenticateRequest(activity: Activity, header: string) {
    this.calls += 1
    return super.authenticateRequest(activity, header)
  }
}

/** As soon as one of these is set, the SDK wants them all. */
const settings = (base: string) => ({
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'not-used',
  MicrosoftAppType: 'MultiTenant',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: issuer,
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: `${base}/oauth`,
  ToBotFromChannelOpenIdMetadataUrl: `${base}/openid`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${base}/openid`,
  CallerId: 'urn:botframework:azure',
})

/** Bot Framework's identity service on this machine: it publishes keys, and signs what it is asked to. */
export const startIdentity = async () => {
  const first = { kid: 'k1', ...newKey() }
  const state: State = { keys: [first], endorsements: ['msteams', 'webchat'], down: false, asked: 0 }
  const { server, base } = await serve(state)
  const authentication = new CountedAuthentication(settings(base))
  const tokens = { issuer, audience: appId, metadataUrl: `${base}/openid` }
  const { mayCall, mayUpload } = botFramework({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'not-used',
    MicrosoftAppTenantId: '',
    MicrosoftAppType: 'MultiTenant',
  })
  const identity: Identity = { authentication: async () => authentication, tokens, mayCall, mayUpload }
  return {
    identity,
    state,
    key: first,
    base,
    sdkCalls: () => authentication.calls,
    token: (more: object = {}, { kid, privateKey } = first) => bearer({ alg: 'RS256', kid }, honest(more), privateKey),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
export type FakeIdentity = Awaited<ReturnType<typeof startIdentity>>
