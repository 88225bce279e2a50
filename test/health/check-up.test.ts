import { chmodSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import { zip } from '../../src/app-package/zip.ts'
import { languages } from '../../src/conversation/ports.ts'
import { checks, type Outcome, outcomes, stateOf } from '../../src/health/finding.ts'
import { inWords } from '../../src/health/in-words.ts'
import type { Language } from '../../src/languages.ts'
import { createWords } from '../../src/presentation/words.ts'
import { madeFiles } from '../app-package/made.ts'
import { answers, faults, refuses, rightBut, says } from '../microsoft/faults.ts'
import { sharedServer } from '../storage/postgres/server.ts'
import { group, newPatient, type Patient, put } from './patients.ts'

const again = <Fault>(fault: Fault) => Array.from({ length: 30 }, () => fault)
const entra = (number: number) => answers({ error: 'invalid_client', error_codes: [number] }, 401)
const link =
  'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0&msppId=0#/partners/invitation'
const guid = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'

describe('A check-up', () => {
  let patient: Patient
  beforeEach(async () => {
    patient = await newPatient()
  })
  afterEach(() => patient.end())

  const seen = new Set<Outcome>()
  const is = async (outcome: Outcome, ...[which, changes, more]: Parameters<Patient['check']>) => {
    const finding = await patient.check(which, changes, more)
    expect(finding?.outcome).to.equal(outcome)
    seen.add(outcome)
    return finding
  }

  it('of a complete configuration finds nothing wrong, whatever is looked at', async () => {
    const findings = await patient.examine()
    expect(findings.map(({ check }) => check)).to.deep.equal(checks)
    expect(findings.map(({ outcome }) => outcome)).to.deep.equal([
      'node',
      'configuration',
      'names',
      'signed-in',
      'secret-lasts',
      'store',
      'group',
      'place-unheard',
      'mail',
      'tenants',
      'link',
      'relations',
      'events',
      'access',
      'model',
      'package-unmade',
      'sources-fresh',
    ])
    for (const { outcome } of findings) seen.add(outcome)
  })

  it('of nothing finds nothing wrong either: it is the local profile', async () => {
    const empty = Object.fromEntries(Object.keys(patient.healthy).map(name => [name, '']))
    const findings = await patient.examine({ ...empty, DATA_DIR: join(patient.dataDir, 'new/data') })
    expect(findings.map(({ outcome }) => outcome)).to.deep.equal([
      ...['node', 'configuration', 'names', 'local-profile', 'secret-none', 'store-new', 'admins-none', 'notices-none'],
      ...[
        'mail-none',
        'tenants-off',
        'link-by-hand',
        'relations-off',
        'events-off',
        'access-off',
        'model-off',
        'package-first',
      ],
      'sources-fresh',
    ])
    for (const { outcome } of findings) seen.add(outcome)
    expect(readdirSync(patient.dataDir)).to.deep.equal([])
  })

  it('finds what each thing costs that is missing for administrator privileges at customers', async () => {
    await is('access-unmapped', 'access', { GDAP_GROUPS: '' })
    await is('access-blind', 'access', { TENANT_LOOKUP: 'off' })
    const gone = await is('access-group', 'access', { GDAP_GROUPS: `Natt: ${guid}; Dag: ${group}` })
    expect(gone?.values).to.deep.equal({ groups: 'Natt' })
    patient.microsoft.state.mayReadGroups = false
    await is('access-unread', 'access')
    patient.microsoft.state.gdap.permitted = false
    const refused = await is('access-not-permitted', 'access')
    expect(refused && inWords(createWords().en, refused).mend).to.match(/DelegatedAdminRelationship.ReadWrite.All/)
    patient.microsoft.faults.graph.push(...again(says(503)))
    await is('access-unknown', 'access')
    patient.microsoft.faults.graph.length = 0
    await is('access-sign-in', 'access', { PARTNER_CENTER_APP_SECRET: 'another' })
  })

  it('finds that mails to customers do not say who writes', async () => {
    await is('mail-unnamed', 'mail', { PARTNER_NAME: '' })
  })

  it('finds what it costs that the bot may not ask for the names of tenants, or reaches nobody', async () => {
    patient.microsoft.state.mayAskNames = false
    await is('tenants-not-permitted', 'tenants')
    await is('tenants-unnamed', 'tenants', {
      GDAP: '',
      ...{ MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '', ADMIN_GROUP_ID: '', ADMINS: guid },
      ...{ PARTNER_CENTER_TENANT_ID: '', PARTNER_CENTER_APP_ID: '', PARTNER_CENTER_APP_SECRET: '' },
      ...{ PARTNER_CENTER_REFRESH_TOKEN: '', PARTNER_CENTER_EVENTS_URL: '' },
      LOGIN_URL: patient.microsoft.url,
    })
    patient.microsoft.state.customers.clear()
    await is('tenants-unreachable', 'tenants')
  })

  it('finds that nobody could tell when a customer accepts', async () => {
    await is('relations-blind', 'relations', { TENANT_LOOKUP: 'off' })
    patient.microsoft.state.strangers = { status: 403, code: '2032' }
    await is('relations-unknown', 'relations')
  })

  it('finds that the organization’s own model is not there, or not as it should be', async () => {
    await is('model-refused', 'model', { AZURE_OPENAI_DEPLOYMENT: 'another' })
    patient.microsoft.faults.openAi.push(faults.neverAnswers)
    await is('model-unreachable', 'model')
  })

  it('finds that events of Partner Center go elsewhere, or nowhere, or not all of them', async () => {
    const { webhook } = patient.microsoft.state
    webhook.events = ['test-created']
    await is('events-incomplete', 'events')
    webhook.url = 'https://cipp.example/API/PublicWebhooks?Type=PartnerCenter'
    await is('events-elsewhere', 'events')
    webhook.url = ''
    await is('events-unregistered', 'events')
    patient.microsoft.faults.partnerCenter.push(...again(refuses(403, 2032)))
    const finding = await is('events-unknown', 'events')
    expect(finding?.values).to.deep.equal({ code: '2032' })
    await is('events-off', 'events', { PARTNER_CENTER_EVENTS_URL: '' })
  })

  it('finds sources that nobody has read for a year, and stops nothing by it', async () => {
    const finding = await is('sources-old', 'sources', {}, { now: () => new Date('2027-11-23T08:00:00Z') })
    expect(finding?.values).to.include({ day: '2026-11-22' })
    expect(stateOf({ outcome: 'sources-old' })).to.equal('doubtful')
  })

  it('finds an old Node.js, and says which is needed', async () => {
    const finding = await is('node-old', 'node', {}, { node: '22.17.9' })
    expect(finding?.values).to.deep.equal({ version: '22.17.9', needed: '22.18' })
    await is('node', 'node', {}, { node: '22.18.0' })
    await is('node', 'node', {}, { node: '26.0.0' })
  })

  it('finds everything that is wrong with the configuration, and does not ask with it', async () => {
    const finding = await is('configuration-wrong', 'configuration', { PORT: 'x', ALLOWED_TENANTS: 'contoso.com' })
    expect(finding?.lines?.map(line => line.split(':')[0])).to.have.members(['PORT', 'ALLOWED_TENANTS'])
    expect(patient.microsoft.asked).to.deep.equal([])
    await is('configuration-first', 'bot', { PORT: 'x' })
  })

  it('finds a misspelt name, and looks at what was meant behind it', async () => {
    const swapped = { MicrosoftAppPassword: '', MicrosoftAppPasword: 'app~secret+of/the=partner' }
    const finding = await is('names-misspelt', 'names', swapped)
    expect(finding?.lines?.join()).to.include('MicrosoftAppPasword').and.include('MicrosoftAppPassword')
    await is('signed-in', 'bot', swapped)
    const empty = Object.fromEntries(Object.keys(patient.healthy).map(name => [name, '']))
    await is('names-doubtful', 'names', { ...empty, DATADIR: patient.dataDir })
  })

  const numbers: readonly (readonly [number: number, outcome: Outcome])[] = [
    [7000215, 'secret-wrong'],
    [7000222, 'secret-expired'],
    [700016, 'app-unknown'],
    [7000112, 'app-disabled'],
    [90002, 'tenant-unknown'],
    [900023, 'tenant-unknown'],
    [99999, 'sign-in-refused'],
  ]
  for (const [number, outcome] of numbers) {
    it(`finds out why the bot cannot sign in: ${outcome} (AADSTS${number})`, async () => {
      patient.microsoft.faults.login.push(...again(entra(number)))
      const finding = await is(outcome, 'bot')
      expect(finding?.values).to.deep.equal({ code: `AADSTS${number}` })
    })
  }

  it('finds that the sign-in service or the managed identity is not there', async () => {
    patient.microsoft.faults.login.push(...again(says(503)))
    await is('sign-in-unreachable', 'bot')
    const managed = {
      ...{ MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '', MicrosoftAppPasswordExpires: '' },
      ...{ ADMIN_GROUP_ID: '', ADMINS: guid },
    }
    await is('signed-in', 'bot', managed)
    await is('identity-refused', 'bot', managed, { endpoint: { url: `${patient.microsoft.url}/msi/token` } })
    await is('secret-none', 'secret', managed)
  })

  const days: readonly (readonly [day: string, outcome: Outcome])[] = [
    ['', 'secret-undated'],
    ['2026-12-24', 'secret-lasts'],
    ['2026-12-23', 'secret-ends'],
    ['2026-11-24', 'secret-ends'],
    ['2026-11-23', 'secret-ended'],
    ['2026-01-01', 'secret-ended'],
  ]
  for (const [day, outcome] of days) {
    it(`says on 23 November 2026 of a secret until ${day || 'nobody knows when'}: ${outcome}`, async () => {
      await is(outcome, 'secret', { MicrosoftAppPasswordExpires: day })
    })
  }

  it('finds a folder that cannot be used, makes none, and leaves nothing in one that can', async () => {
    put(patient.dataDir, 'file', '')
    await is('store-unusable', 'store', { DATA_DIR: join(patient.dataDir, 'file') })
    await is('store-unusable', 'store', { DATA_DIR: join(patient.dataDir, 'file/data') })
    await is('store', 'store')
    expect(readdirSync(patient.dataDir)).to.include('file').and.not.include('data')
    expect(readdirSync(patient.dataDir).filter(name => name.startsWith('probe'))).to.deep.equal([])
  })

  it('tells of what was damaged and set aside in the folder, until somebody has moved it away', async () => {
    for (const name of ['journal.set-aside-2026-11-30T090000.000Z', 'token-key']) put(patient.dataDir, name, '')
    const finding = await is('store-set-aside', 'store')
    expect(finding?.values).to.include({ count: 1 })
    rmSync(join(patient.dataDir, 'journal.set-aside-2026-11-30T090000.000Z'))
    await is('store', 'store')
  })

  it('looks at the database where there is an address of one, and tells no password', async () => {
    await is('database', 'store', { DATABASE_URL: await (await sharedServer()).newDatabase() })
    const { newDatabase, ask } = await sharedServer()
    const hasty = await newDatabase()
    await ask(`alter database ${new URL(hasty).pathname.slice(1)} set synchronous_commit = off`)
    await is('database-asynchronous', 'store', { DATABASE_URL: hasty })
    const away = 'postgres://user:a-secret@127.0.0.1:9/database'
    const finding = await is('database-unusable', 'store', { DATABASE_URL: away })
    expect(finding?.values).to.deep.equal({ code: 'ECONNREFUSED' })
    expect(JSON.stringify(finding)).not.to.include('a-secret')
  })

  it('says so when a running bot holds the folder, and leaves it its lock', async () => {
    const bot = new DatabaseSync(join(patient.dataDir, 'lock'))
    bot.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    await is('store-in-use', 'store')
    await is('store-in-use', 'store')
    bot.close()
    await is('store', 'store')
  })

  it('finds a folder that belongs to somebody else', async () => {
    if (process.getuid?.() === 0) return // root may write everywhere
    chmodSync(patient.dataDir, 0o500)
    const finding = await is('store-unusable', 'store')
    expect(finding?.values).to.include({ code: 'EACCES' })
    chmodSync(patient.dataDir, 0o700)
  })

  it('finds what keeps the bot from recognising the members of the group', async () => {
    const { graph, login } = patient.microsoft.faults
    await is('group-missing', 'admins', { ADMIN_GROUP_ID: guid })
    graph.push(answers({ error: { code: 'Authorization_RequestDenied' } }, 403))
    await is('group-not-permitted', 'admins')
    graph.push(
      rightBut(right => right),
      answers({ error: { code: 'Authorization_RequestDenied' } }, 403),
    )
    await is('group-not-permitted', 'admins')
    graph.push(...again(says(503)))
    await is('group-unreachable', 'admins')
    graph.length = 0
    login.push(...again(entra(7000215)))
    await is('group-sign-in', 'admins')
  })

  it('finds that nobody would be told of requests', async () => {
    await is('admins-untold', 'admins', { ADMIN_CONVERSATION_ID: '' })
    await is('group', 'admins', { ADMIN_CONVERSATION_ID: '', ADMINS: guid })
    const named = await is('admins', 'admins', { ADMIN_GROUP_ID: '', ADMINS: `${guid},${guid}` })
    expect(named?.values).to.deep.equal({ count: 2 })
  })

  it('finds who was never heard from, and so cannot be told of requests', async () => {
    const place = await is('place-unheard', 'notices')
    expect(place?.values).to.deep.equal({ place: '19:admins@thread.v2' })
    const [anna, bo] = [guid.toUpperCase(), group]
    const named = { ADMIN_CONVERSATION_ID: '', ADMINS: `${anna} ${bo}` }
    expect((await is('admins-unheard', 'notices', named))?.values).to.deep.equal({ count: 2 })
    const bot = await patient.hears('place:19:admins@thread.v2', `person:${guid}`)
    await is('notices', 'notices')
    expect((await is('admins-unheard', 'notices', named))?.values, 'beside a bot that runs').to.deep.equal({ count: 1 })
    await bot.close()
    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/kanalguiden' }
    await is('notices-unread', 'notices', nowhere)
  })

  it('finds what keeps the bot from Partner Center’s link, in the words of the request’s card', async () => {
    patient.microsoft.state.signIns.clear()
    const finding = await is('link-refused', 'link')
    expect(finding).to.include({ reason: 'sign-in-expired' })
    expect(finding && inWords(createWords().sv, finding).mend).to.include('Tjänstkontots inloggning har gått ut')
    patient.microsoft.state.signIns.add('refresh-token-of-the-first-sign-in')
    patient.microsoft.faults.partnerCenter.push(refuses(403, 2032))
    expect(await is('link-refused', 'link')).to.include({ reason: 'not-permitted' })
    patient.microsoft.faults.partnerCenter.push(...again(says(503)))
    await is('link-unreachable', 'link')
    const byHand = { PARTNER_CENTER_TENANT_ID: '', PARTNER_CENTER_APP_ID: '', PARTNER_CENTER_APP_SECRET: '' }
    const unsigned = { PARTNER_CENTER_REFRESH_TOKEN: '', PARTNER_CENTER_EVENTS_URL: '' }
    await is('link-configured', 'link', { ...byHand, ...unsigned, RELATIONSHIP_LINK: link })
  })

  it('keeps the sign-in that it renews, as the bot does', async () => {
    await is('link', 'link')
    expect(readFileSync(patient.file, 'utf8')).to.match(/^v1\./)
  })

  describe('of the package', () => {
    const at = () => patient.dataDir
    const copy = () => {
      for (const part of ['manifest', 'package.json']) cpSync(part, join(at(), part), { recursive: true })
    }
    const edit = (from: string | RegExp, to: string, file = 'manifest/manifest.json') =>
      put(at(), file, readFileSync(file, 'utf8').replace(from, to))
    const made = (version?: string) => {
      const files = madeFiles({
        ...Object.fromEntries(Object.entries(patient.healthy).filter(([name]) => /^DEV|URL$/.test(name))),
        MicrosoftAppId: patient.sources.PARTNER_CENTER_APP_ID,
      })
      const old = [...files].map(([name, bytes]): [string, Buffer] => [
        name,
        name === 'manifest.json' && version
          ? Buffer.from(bytes.toString().replace(/"version": "[^"]+"/, version))
          : bytes,
      ])
      put(at(), 'dist/kanalguiden.zip', zip(new Map(old)))
    }

    it('finds that what lies in dist belongs to this configuration', async () => {
      copy()
      made()
      await is('package', 'package', {}, { root: at() })
    })

    it('finds that it was made for another bot, or from another version', async () => {
      copy()
      made('"version": "0.0.1"')
      await is('package-other', 'package', {}, { root: at() })
      made()
      await is('package-other', 'package', { MicrosoftAppId: guid, TEAMS_APP_ID: guid }, { root: at() })
    })

    const edits: readonly (readonly [what: string, from: string | RegExp, to: string, says: RegExp])[] = [
      ['another bot', '${{MicrosoftAppId}}', guid, /bots\[0\]\.botId: is not MicrosoftAppId/],
      ['another app', '${{TEAMS_APP_ID}}', guid, /^id: is neither/],
      ['another version', '${{version}}', '9.9.9', /version: is not that of package\.json/],
      ['a hole that nobody fills', '${{DEVELOPER_NAME}}', '${{DEVELOPER}}', /developer\.name: .* is not filled in/],
    ]
    for (const [what, from, to, line] of edits) {
      it(`finds a manifest that names ${what}`, async () => {
        copy()
        edit(from, to)
        const finding = await is('package-wrong', 'package', {}, { root: at() })
        expect(finding?.lines).to.satisfy((lines: string[]) => lines.some(each => line.test(each)))
      })
    }

    it('finds a language without a name, a version that Teams refuses, and half a configuration', async () => {
      copy()
      edit(/"name\.short": "[^"]*"/, '"name.short": ""', 'manifest/sv.json')
      expect((await is('package-wrong', 'package', {}, { root: at() }))?.lines?.join()).to.include(
        'sv.json: name.short',
      )
      copy()
      edit(/"version": "[^"]*"/, '"version": "1.0.0-beta"', 'package.json')
      expect((await is('package-wrong', 'package', {}, { root: at() }))?.lines?.join()).to.include('three numbers')
      const half = await is('package-wrong', 'package', { TERMS_URL: '', PRIVACY_URL: 'http://x.example' })
      expect(half?.lines?.map(line => line.split(':')[0])).to.have.members(['TERMS_URL', 'PRIVACY_URL'])
      put(at(), 'manifest/manifest.json', '{')
      expect((await is('package-wrong', 'package', {}, { root: at() }))?.lines?.join()).to.include('cannot be read')
    })
  })

  after(() => {
    expect(Object.keys(outcomes).filter(outcome => !seen.has(outcome as Outcome))).to.deep.equal([])
  })
})

describe('The words of a check-up', () => {
  for (const language of languages) {
    it(`in ${language} have no open hole, and a mend for whatever is wrong or doubtful`, () => {
      const words = createWords()[language]
      const values = {
        version: '1',
        needed: '2',
        code: 'C',
        day: '2027-01-31',
        count: 3,
        groups: 'Natt',
        folder: '/data',
        missing: 'X',
        place: 'P',
      }
      for (const outcome of Object.keys(outcomes) as Outcome[]) {
        const said = inWords(words, { check: 'node', outcome, reason: 'unexpected', values })
        expect(JSON.stringify(said), outcome).not.to.match(/\{\{|undefined/)
        expect('mend' in said, outcome).to.equal(['wrong', 'doubtful'].includes(stateOf({ outcome })))
      }
    })
  }

  /** Each permission that somebody may have forgotten to grant: what the bot is without it, and which one it is. */
  const permissions: readonly (readonly [outcome: Outcome, mend: RegExp, costs: Partial<Record<Language, RegExp>>])[] =
    [
      [
        'group-not-permitted',
        /User\.Read\.All .+ GroupMember\.Read\.All/,
        { en: /only people in ADMINS/, sv: /bara de som står i ADMINS/ },
      ],
      ['tenants-not-permitted', /CrossTenantInformation\.ReadBasic\.All/, { en: /goes unnoticed/, sv: /märks inte/ }],
      [
        'access-not-permitted',
        /DelegatedAdminRelationship\.ReadWrite\.All/,
        { en: /cannot be asked for/, sv: /kan inte begäras/ },
      ],
      [
        'access-unread',
        /GroupMember\.Read\.All/,
        { en: /only once a customer has approved/, sv: /först när en kund har godkänt/ },
      ],
      ['link-refused', /./, { en: /pastes it/, sv: /klistra in den/ }],
      ['relations-unknown', /PARTNER_CENTER_APP_ID/, { en: /by hand/, sv: /för hand/ }],
      ['events-unknown', /PARTNER_CENTER_APP_ID/, { en: /found later, by asking/, sv: /hittas senare/ }],
      ['model-refused', /AZURE_OPENAI_API_KEY/, { en: /answers without it/, sv: /svarar .*utan/ }],
    ]
  for (const [outcome, which, costs] of permissions) {
    it(`say which permission is missing and what that costs: ${outcome}`, () => {
      for (const [language, cost] of Object.entries(costs)) {
        const finding = { check: 'node', outcome, reason: 'consent-missing', values: { code: 'C' } } as const
        const said = inWords(createWords()[language as Language], finding)
        expect(said.mend).to.match(which)
        expect(`${said.says} ${said.mend}`).to.match(cost)
      }
    })
  }
})
