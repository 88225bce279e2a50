import { expect } from 'chai'
import { readConfig } from '../../src/config/config.ts'

const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
const link = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${id}&msppId=0#/partners/invitation`
const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64')
const api = {
  ADMINS: id,
  PARTNER_CENTER_TENANT_ID: id,
  PARTNER_CENTER_APP_ID: id,
  PARTNER_CENTER_APP_SECRET: 'hush-secret',
  PARTNER_CENTER_REFRESH_TOKEN: 'hush-token',
  SECRETS_KEY: key,
}
const bot = { MicrosoftAppId: id, MicrosoftAppPassword: 'hush-password', MicrosoftAppTenantId: id }

type Env = Readonly<Record<string, string>>

const complete: readonly (readonly [what: string, env: Env])[] = [
  ['none of it', {}],
  ['a link', { RELATIONSHIP_LINK: link, ADMINS: id }],
  ['a link for a group', { ...bot, RELATIONSHIP_LINK: link, ADMIN_GROUP_ID: id }],
  ['Partner Center’s API', api],
  ['the API after its first sign-in, which is kept elsewhere now', { ...api, PARTNER_CENTER_REFRESH_TOKEN: '' }],
  ['both', { ...api, RELATIONSHIP_LINK: link }],
  ['events', { ...api, PARTNER_CENTER_EVENTS_URL: 'https://bot.example/teams/api/partner-center-events' }],
  ['a key for later', { SECRETS_KEY: key }],
  ['people', { ADMINS: `${id}, ${id.toUpperCase()};${id}\n` }],
  ['a group', { ...bot, ADMIN_GROUP_ID: id }],
  ['administrator privileges by the Partner Center app', { ...api, GDAP: 'on' }],
  ['administrator privileges by the bot’s own app', { ...bot, ADMINS: id, GDAP: 'on' }],
  [
    'roles and groups of the partner’s own',
    {
      ...api,
      GDAP: 'on',
      GDAP_SETS: `drift: helpdesk-administrator, ${id}; mejl:Exchange-Administrator;`,
      GDAP_GROUPS: `Jour: ${id}`,
    },
  ],
  ['another cloud', { PARTNER_CENTER_URL: 'https://partner.example.cn/', LOGIN_URL: 'https://login.example.us' }],
  ['a fake on this machine', { PARTNER_CENTER_URL: 'http://127.0.0.1:5000', GRAPH_URL: 'http://localhost:5000' }],
]

const without = (name: keyof typeof api) => ({ ...api, [name]: '' })

const wrong: readonly (readonly [what: string, env: Env, variables: readonly string[]])[] = [
  ['a tenant is missing', without('PARTNER_CENTER_TENANT_ID'), ['PARTNER_CENTER_TENANT_ID']],
  ['an app is missing', without('PARTNER_CENTER_APP_ID'), ['PARTNER_CENTER_APP_ID']],
  ['a secret is missing', without('PARTNER_CENTER_APP_SECRET'), ['PARTNER_CENTER_APP_SECRET']],
  ['the key is missing', without('SECRETS_KEY'), ['SECRETS_KEY']],
  [
    'only the sign-in is there',
    { PARTNER_CENTER_REFRESH_TOKEN: 'hush' },
    ['PARTNER_CENTER_TENANT_ID', 'PARTNER_CENTER_APP_ID', 'PARTNER_CENTER_APP_SECRET', 'SECRETS_KEY'],
  ],
  [
    'only the address for events is there',
    { PARTNER_CENTER_EVENTS_URL: 'https://bot.example/api/partner-center-events' },
    ['PARTNER_CENTER_TENANT_ID', 'PARTNER_CENTER_APP_ID', 'PARTNER_CENTER_APP_SECRET', 'SECRETS_KEY'],
  ],
  ...[
    'http://bot.example',
    'https://bot.example/',
    'https://a@bot.example',
    'https://bot.example/?x=',
    'bot.example',
  ].map(
    begins =>
      [
        `events are to come to ${begins}`,
        {
          ...api,
          PARTNER_CENTER_EVENTS_URL: `${begins}${begins.endsWith('/') ? 'api/messages' : '/api/partner-center-events'}`,
        },
        ['PARTNER_CENTER_EVENTS_URL'],
      ] as const,
  ),
  ['the key is short', { SECRETS_KEY: 'hush' }, ['SECRETS_KEY']],
  [
    'the key is the same byte again and again',
    { SECRETS_KEY: Buffer.alloc(32, 1).toString('base64') },
    ['SECRETS_KEY'],
  ],
  [
    'the key is a word said twice',
    { SECRETS_KEY: Buffer.from('sixteen letters '.repeat(2)).toString('base64') },
    ['SECRETS_KEY'],
  ],
  ['the key is no base64', { SECRETS_KEY: '!'.repeat(44) }, ['SECRETS_KEY']],
  ['the link is another', { RELATIONSHIP_LINK: 'https://example.com/hush', ADMINS: id }, ['RELATIONSHIP_LINK']],
  ['an admin is a mail address', { ADMINS: `${id},anna@example.com` }, ['ADMINS']],
  ['nobody may use the link', { RELATIONSHIP_LINK: link }, ['ADMINS']],
  ['nobody may use the API', { ...api, ADMINS: '' }, ['ADMINS']],
  ['the group is a name', { ...bot, ADMIN_GROUP_ID: 'Admins' }, ['ADMIN_GROUP_ID']],
  ['the group has no bot', { ADMIN_GROUP_ID: id }, Object.keys(bot)],
  ['the group has no tenant', { ...bot, MicrosoftAppTenantId: '', ADMIN_GROUP_ID: id }, ['MicrosoftAppTenantId']],
  [
    'the bot has no secret to read a group with',
    { ...bot, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '', ADMIN_GROUP_ID: id },
    ['ADMIN_GROUP_ID'],
  ],
  ['nobody can ask for administrator privileges', { GDAP: 'on' }, ['GDAP']],
  [
    'they would be forgotten before they end',
    { ...api, GDAP: 'on', RETENTION_REQUEST_DAYS: '365' },
    ['RETENTION_REQUEST_DAYS'],
  ],
  ...[
    'allt: global-administrator',
    'allt: 62E90394-69F5-4237-9190-012177145E10',
    'drift: hush-administrator',
    'drift',
    'drift:',
    'drift: : helpdesk-administrator',
    'support: helpdesk-administrator',
    'none: helpdesk-administrator',
    'drift: helpdesk-administrator; drift: user-administrator',
  ].map(sets => [`a set of roles is ${sets}`, { GDAP_SETS: sets }, ['GDAP_SETS']] as const),
  ...[
    `Jour: ${id}: global-administrator`,
    'Jour: hush: helpdesk-administrator',
    'Jour',
    `Jour: ${id}; Natt: ${id}`,
  ].map(groups => [`a group is ${groups}`, { GDAP_GROUPS: groups }, ['GDAP_GROUPS']] as const),
  ['they last for three years', { GDAP_DAYS: '1095' }, ['GDAP_DAYS']],
  ['secrets would travel unprotected', { LOGIN_URL: 'http://example.com' }, ['LOGIN_URL']],
  ['an address has a path', { GRAPH_URL: 'https://graph.microsoft.com/v1.0' }, ['GRAPH_URL']],
  ['an address is none', { PARTNER_CENTER_URL: 'partnercenter' }, ['PARTNER_CENTER_URL']],
  ['an address holds a password', { PARTNER_CENTER_URL: 'https://me:hush@example.com' }, ['PARTNER_CENTER_URL']],
  ['nobody would wait so long', { PARTNER_CENTER_BUDGET: '60000' }, ['PARTNER_CENTER_BUDGET']],
]

describe('The configuration of relationship requests', () => {
  for (const [what, env] of complete) {
    it(`may be ${what}`, () => {
      expect(() => readConfig(env)).not.to.throw()
    })
  }

  for (const [what, env, variables] of wrong) {
    it(`stops the start when ${what}, and names ${variables.join(', ')} and no secret`, () => {
      const fault = (() => {
        try {
          return `all is well: ${JSON.stringify(readConfig(env))}`
        } catch (error) {
          return (error as Error).message
        }
      })()
      const [first, ...lines] = fault.split('\n')
      expect(first).to.equal('The configuration is wrong:')
      expect(lines.map(line => line.trim().split(':')[0])).to.have.members([...variables])
      for (const line of lines) expect(line).to.match(/must|is missing|is no|needs|expected/i)
      expect(fault).not.to.match(/hush|anna@/)
    })
  }

  it('reads roles by name and by id, and which group gets which', () => {
    const env = {
      GDAP_SETS: `drift: Helpdesk-Administrator, ${id.toUpperCase()}`,
      GDAP_GROUPS: `Jour: ${id}: user-administrator; Alla: ${id.replace(/^0/, '1')}`,
    }
    const { GDAP, GDAP_SETS, GDAP_GROUPS } = readConfig(env)
    expect(GDAP).to.equal('off')
    expect(GDAP_SETS).to.deep.equal([{ name: 'drift', roles: ['729827e3-9c14-49f7-bb1b-9608f156bbb8', id] }])
    expect(GDAP_GROUPS).to.deep.equal([
      { id, name: 'Jour', roles: ['fe930be7-5e62-47db-91af-98c3a49a38b1'] },
      { id: id.replace(/^0/, '1'), name: 'Alla' },
    ])
  })

  it('knows the people one by one, and addresses without a slash at the end', () => {
    const config = readConfig({ ADMINS: `${id} , ${id}`, LOGIN_URL: 'https://login.microsoftonline.us/' })
    expect(config.ADMINS).to.deep.equal([id, id])
    expect(config.LOGIN_URL).to.equal('https://login.microsoftonline.us')
  })
})
