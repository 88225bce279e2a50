import { ClaimsIdentity, ManagedIdentityAppCredentials, MicrosoftAppCredentials } from 'botframework-connector'
import { expect } from 'chai'
import { type BotRegistration, botFramework } from '../../../src/bot/auth/identity.ts'
import { readConfig } from '../../../src/config/config.ts'

const id = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0'
const tenant = '11111111-1111-4111-8111-111111111111'
const registered = (type: string, more: object = {}): BotRegistration => ({
  MicrosoftAppId: id,
  MicrosoftAppPassword: 'hush',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: type,
  ...more,
})

/** What the bot would sign in to Bot Framework with. */
const credentialsOf = async (registration: BotRegistration): Promise<unknown> => {
  const claims = new ClaimsIdentity([{ type: 'aud', value: id }], true)
  const factory = (await botFramework(registration).authentication()).createConnectorFactory(claims)
  const { credentials } = (await factory.create('https://smba.trafficmanager.net/emea/', '')) as unknown as {
    credentials: unknown
  }
  return credentials
}

describe('The kinds of bot', () => {
  it('MultiTenant signs in with its secret at Bot Framework', async () => {
    const credentials = await credentialsOf(registered('MultiTenant'))
    expect(credentials).to.be.instanceOf(MicrosoftAppCredentials)
    expect(credentials).to.have.property('oAuthEndpoint', 'https://login.microsoftonline.com/botframework.com')
  })

  it('SingleTenant signs in with its secret at its own tenant', async () => {
    const credentials = await credentialsOf(registered('SingleTenant', { MicrosoftAppTenantId: tenant }))
    expect(credentials).to.be.instanceOf(MicrosoftAppCredentials)
    expect(credentials).to.have.property('oAuthEndpoint', `https://login.microsoftonline.com/${tenant}`)
  })

  it('UserAssignedMSI signs in as the managed identity, without a secret', async () => {
    const managed = registered('UserAssignedMSI', { MicrosoftAppTenantId: tenant, MicrosoftAppPassword: '' })
    const credentials = await credentialsOf(managed)
    expect(credentials).to.be.instanceOf(ManagedIdentityAppCredentials)
    expect(credentials).to.have.property('appId', id)
  })

  it('all believe Bot Framework’s tokens for their app id, and without one nobody is asked', () => {
    for (const type of ['MultiTenant', 'SingleTenant']) {
      const { tokens } = botFramework(registered(type, { MicrosoftAppTenantId: tenant }))
      expect(tokens).to.deep.equal({
        issuer: 'https://api.botframework.com',
        audience: id,
        metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      })
    }
    const local = botFramework(registered('MultiTenant', { MicrosoftAppId: '', MicrosoftAppPassword: '' }))
    expect(local.tokens).to.equal(undefined)
    expect(local.mayCall('http://127.0.0.1:56150/_connector')).to.equal(true)
    expect(local.mayCall('https://smba.trafficmanager.net/emea/')).to.equal(false)
  })
})

describe('The configuration of who gets in', () => {
  const wrong: readonly (readonly [what: string, env: Record<string, string>, variables: readonly string[]])[] = [
    [
      'a bot of one tenant has nothing',
      { MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppId', 'MicrosoftAppTenantId'],
    ],
    ['a bot has no secret', { MicrosoftAppId: id }, ['MicrosoftAppPassword']],
    [
      'a managed identity has a secret and no tenant',
      { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: 'hush' },
      ['MicrosoftAppPassword', 'MicrosoftAppTenantId'],
    ],
    ['nobody is authenticated at a public address', { HOST: '0.0.0.0' }, ['HOST']],
    ['a tenant is a name', { ALLOWED_TENANTS: `${id}, contoso.com` }, ['ALLOWED_TENANTS']],
  ]
  for (const [what, env, variables] of wrong) {
    it(`stops the start when ${what}, and names ${variables.join(', ')}`, () => {
      expect(() => readConfig(env)).to.throw(Error, /^The configuration is wrong/)
      try {
        readConfig(env)
      } catch (error) {
        const [, ...lines] = (error as Error).message.split('\n')
        expect(lines.map(line => line.trim().split(':')[0])).to.have.members([...variables])
        expect(lines.join()).not.to.include('hush')
      }
    })
  }

  it('knows the tenants one by one, and by default none is shut out', () => {
    expect(readConfig({ ALLOWED_TENANTS: `${id}, ${tenant}` }).ALLOWED_TENANTS).to.deep.equal([id, tenant])
    expect(readConfig({}).ALLOWED_TENANTS).to.deep.equal([])
  })

  it('gives no way to believe another issuer', () => {
    const env = { ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1/', ToBotFromChannelTokenIssuer: 'me' }
    expect(readConfig(env)).to.deep.equal(readConfig({}))
  })
})
