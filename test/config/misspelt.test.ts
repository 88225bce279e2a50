import { expect } from 'chai'
import fc from 'fast-check'
import { readConfig, variableNames } from '../../src/config/config.ts'
import { misspeltIn } from '../../src/config/misspelt.ts'
import { cleanEnvironment } from '../../src/config/read.ts'
import { warningsIn } from '../../src/config/warnings.ts'

const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
const production = { MicrosoftAppId: id, MicrosoftAppPassword: 'hush' }

/** What people write, and what they mean. */
const slips: readonly (readonly [given: string, meant: string])[] = [
  ['MICROSOFTAPPID', 'MicrosoftAppId'],
  ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
  ['microsoftAppId', 'MicrosoftAppId'],
  ['MicrosoftAppPasword', 'MicrosoftAppPassword'],
  ['MicrosftAppPassword', 'MicrosoftAppPassword'],
  ['MicrosoftAppTenant', 'MicrosoftAppTenantId'],
  ['MicrosoftAppTpye', 'MicrosoftAppType'],
  ['MicrosoftAppPasswordExpiry', 'MicrosoftAppPasswordExpires'],
  ['ALLOWED_TENANT', 'ALLOWED_TENANTS'],
  ['ALLOWED-TENANTS', 'ALLOWED_TENANTS'],
  ['DATA_DIRECTORY', 'DATA_DIR'],
  ['DATADIR', 'DATA_DIR'],
  ['ADMIN', 'ADMINS'],
  ['ADMIN_GROUP', 'ADMIN_GROUP_ID'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['host', 'HOST'],
  ['SECRET_KEY', 'SECRETS_KEY'],
  ['PARTNER_CENTER_APP_SECERT', 'PARTNER_CENTER_APP_SECRET'],
]

describe('A configuration that was saved or pasted', () => {
  it('is read without a byte order mark before its first name, and as if nothing stood around its values', () => {
    const pasted = { '\ufeffMicrosoftAppId': `\u00a0${id}\u200b`, MicrosoftAppPassword: 'hush ', ADMINS: `${id}\r\n` }
    const { MicrosoftAppId, MicrosoftAppPassword, ADMINS } = readConfig(pasted)
    expect([MicrosoftAppId, MicrosoftAppPassword, ADMINS]).to.deep.equal([id, 'hush', [id]])
    expect(warningsIn(pasted, readConfig(pasted))).to.deep.equal([])
  })

  it('names its folder as it is called, letter by letter', () => {
    const DATA_DIR = 'data/Å'.normalize('NFD')
    expect(readConfig({ DATA_DIR: ` ${DATA_DIR} ` }).DATA_DIR).to.equal(DATA_DIR)
  })

  it('is the same, however its letters are put together', () => {
    const named = (form: 'NFC' | 'NFD') => ({ ...production, EXPERT_CONTACT: 'å@ö.se'.normalize(form) })
    expect(cleanEnvironment(named('NFD'))).to.deep.equal(cleanEnvironment(named('NFC')))
  })
})

/** What stands in environments that have nothing to do with us. */
const foreign = (
  'PATH HOME HOSTNAME HOSTTYPE PWD OLDPWD SHELL SHLVL TERM USER LOGNAME LANG LC_ALL TZ TMPDIR EDITOR PAGER DISPLAY MAIL ' +
  'NODE_ENV NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NO_COLOR FORCE_COLOR CI DEBUG INIT_CWD COLOR npm_config_cache ' +
  'npm_lifecycle_event npm_package_name HTTP_PROXY HTTPS_PROXY NO_PROXY XDG_DATA_DIRS XDG_DATA_HOME SSH_AUTH_SOCK ' +
  'KUBERNETES_PORT KUBERNETES_SERVICE_HOST KUBERNETES_SERVICE_PORT WEBSITE_HOSTNAME WEBSITE_SITE_NAME WEBSITES_PORT ' +
  'IDENTITY_ENDPOINT IDENTITY_HEADER MSI_ENDPOINT MSI_SECRET AZURE_CLIENT_ID AZURE_TENANT_ID CONTAINER_APP_NAME ' +
  'CONTAINER_APP_PORT CONTAINER_APP_HOSTNAME PGHOST PGPORT PGUSER PGDATABASE POSTGRES_PASSWORD DYNO POST SORT ADDRESS ' +
  'APPDATA COMPUTERNAME USERDOMAIN WINDIR SYSTEMROOT PROGRAMFILES GITHUB_TOKEN GIT_EDITOR DEVELOPER_DIR'
).split(' ')

const messageOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('A misspelt variable', () => {
  for (const [given, meant] of slips) {
    it(`such as ${given} is named, with ${meant}, and stops a bot that serves people`, () => {
      const others = Object.fromEntries(Object.entries(production).filter(([name]) => name !== meant))
      expect(misspeltIn({ [given]: 'hush' }, variableNames)).to.deep.equal([{ given, meant }])
      expect(messageOf({ ...others, [given]: 'hush' }))
        .to.include(`  ${given}: is none of the bot’s variables. Did you mean ${meant}?`)
        .and.not.include('hush')
    })
  }

  it('of the bot’s own registration stops the start even where there is no app id: it may be the app id', () => {
    expect(messageOf({ MICROSOFTAPPID: id, LOGLEVEL: 'info' }))
      .to.include('MICROSOFTAPPID: is none')
      .and.include('LOGLEVEL: is none')
  })

  it('is only warned of in the local profile', () => {
    const env = { DATA_DIRECTORY: '/data' }
    const [warning, ...more] = warningsIn(env, readConfig(env))
    expect(more).to.deep.equal([])
    expect(warning?.variable).to.equal('DATA_DIRECTORY')
    expect(warning?.mend).to.include('DATA_DIR')
  })

  it('is none of our business once the right one is set, or when it is empty', () => {
    expect(misspeltIn({ TIMEZONE: 'UTC', TIME_ZONE: 'Europe/Stockholm', LOGLEVEL: '' }, variableNames)).to.deep.equal(
      [],
    )
  })

  it('is named together with everything else that is wrong', () => {
    const lines = messageOf({ ...production, PORT: 'x', ALLOWED_TENANT: id }).split('\n')
    expect(lines.slice(1).map(line => line.trim().split(':')[0])).to.have.members(['ALLOWED_TENANT', 'PORT'])
  })

  it('is found whatever the case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variableNames), fc.infiniteStream(fc.boolean()), (name, upper) => {
        const given = [...name]
          .map(letter => (upper.next().value ? letter.toUpperCase() : letter.toLowerCase()))
          .join('')
        const found = misspeltIn({ [given]: 'x' }, variableNames)
        expect(found).to.deep.equal(given === name ? [] : [{ given, meant: name }])
      }),
    )
  })
})

describe('A variable of another program', () => {
  for (const name of foreign) {
    it(`such as ${name} is passed over`, () => {
      expect(misspeltIn({ [name]: 'x' }, variableNames)).to.deep.equal([])
    })
  }

  it('is passed over even when nearly all of this machine’s are there', () => {
    const here = Object.fromEntries(Object.entries(process.env).filter(([name]) => !variableNames.includes(name)))
    expect(misspeltIn(here, variableNames)).to.deep.equal([])
  })
})

describe('The day on which the secret expires', () => {
  for (const day of ['2027-02-30', '31/1/2027', 'soon', '2027-01-31T00:00:00Z']) {
    it(`is not ${day}`, () => {
      expect(messageOf({ ...production, MicrosoftAppPasswordExpires: day })).to.include(
        'MicrosoftAppPasswordExpires: must be a day of the calendar',
      )
    })
  }

  it('is a day of the calendar, or is not known', () => {
    const env = { ...production, MicrosoftAppPasswordExpires: '2027-01-31' }
    expect(readConfig(env).MicrosoftAppPasswordExpires).to.equal('2027-01-31')
    expect(readConfig({}).MicrosoftAppPasswordExpires).to.equal('')
  })

  it('contradicts a managed identity, which has no secret', () => {
    const managed = { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id }
    expect(messageOf({ ...managed, MicrosoftAppPasswordExpires: '2027-01-31' })).to.include(
      'MicrosoftAppPasswordExpires',
    )
  })
})

describe('A group of admins alone', () => {
  const group = { ...production, MicrosoftAppTenantId: id, ADMIN_GROUP_ID: id }
  const warned = (env: Record<string, string>) => warningsIn(env, readConfig(env)).map(({ variable }) => variable)

  it('is warned of: nobody would be told of requests', () => {
    expect(warned(group)).to.deep.equal(['ADMIN_GROUP_ID'])
  })

  it('is all right with a place or with people who are told', () => {
    expect(warned({ ...group, ADMIN_CONVERSATION_ID: '19:admins@thread.tacv2' })).to.deep.equal([])
    expect(warned({ ...group, ADMINS: id })).to.deep.equal([])
  })
})
