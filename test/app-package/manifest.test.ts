import { expect } from 'chai'
import { packageFaults } from '../../src/app-package/check.ts'
import { releasedVersions } from '../../src/app-package/schemas.ts'
import { invoke, newBot } from '../bot/bot-client.ts'
import { at, environment, faultsAfter, faultsWith, madeFiles, type Path, version } from './made.ts'

const manifest = (...path: Path) => at(madeFiles(), 'manifest.json', ...path)
const commands: Path = ['bots', 0, 'commandLists', 0, 'commands']
const long = (characters: number) => 'x'.repeat(characters)
const titled = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Command ${index}` }))

const spoilt: readonly (readonly [what: string, at: Path, value: Parameters<typeof faultsAfter>[2], says: string])[] = [
  ['lacks its accent colour', ['accentColor'], undefined, "must have required property 'accentColor'"],
  ['has a colour that is none', ['accentColor'], 'blue', '/accentColor must match pattern'],
  ['has a property that Microsoft does not know', ['colour'], 1, 'additional properties: colour'],
  ['spells a scope in the old way', ['bots', 0, 'scopes', 2], 'groupchat', '/bots/0/scopes/2 must be equal'],
  ['has an id that is none', ['id'], 'kanalguiden', '/id must match pattern'],
  ['has a number where a text belongs', ['name', 'short'], 7, '/name/short must be string'],
  ['has a name that is too long', ['name', 'short'], long(31), '/name/short must NOT have more than 30'],
  ['has a publisher that is too long', ['developer', 'name'], long(33), '/developer/name must NOT have more than 32'],
  ['has a page that is no address', ['developer', 'privacyUrl'], 'privacy', '/developer/privacyUrl must match'],
  ['has a version of the schema that nobody released', ['manifestVersion'], '9.9', 'manifestVersion 9.9 is none'],
  ['is of another version than it says', ['manifestVersion'], '1.29', '$schema must be https://'],
  ['names another schema', ['$schema'], 'https://example.com/schema.json', '$schema must be https://'],
  ['has a version in words', ['version'], 'newest', 'version must be three numbers'],
  ['has an open hole', ['id'], '${{TEAMS_APP_ID}}', 'id is not filled in: ${{TEAMS_APP_ID}}'],
  ['has a name of Microsoft’s', ['name', 'short'], 'Partner Center Guide', 'a product name of Microsoft’s'],
  ['has a novel for a description', ['description', 'full'], 'word '.repeat(501), 'the store takes 500'],
  ['has a title that phones cut', [...commands, 0, 'title'], long(33), 'has 33 characters, at most 32'],
  ['explains a command at length', [...commands, 0, 'description'], long(129), 'has 129 characters, at most 128'],
  ['says one command twice', [...commands, 1, 'title'], 'Help', 'is "Help" a second time'],
  ['searches in a place that there is not', ['composeExtensions', 0, 'commands', 0, 'context', 0], 'chat', 'context/0'],
  ['has eleven commands of search', ['composeExtensions', 0, 'commands'], titled(11), 'NOT have more than 10 items'],
  ['asks under a title that is cut', ['composeExtensions', 0, 'commands', 1, 'title'], long(33), 'more than 32'],
  ['has more commands than older clients show', commands, titled(11), 'at most 10 are shown everywhere'],
  ['has more commands than Microsoft allows', commands, titled(13), 'must NOT have more than 12 items'],
  [
    'comes to teams and does not say to which channels',
    ['supportsChannelFeatures'],
    undefined,
    'supportsChannelFeatures is not tier1',
  ],
  [
    'is an agent that is no bot',
    ['copilotAgents', 'customEngineAgents', 0, 'id'],
    '11111111-2222-3333-4444-555555555555',
    'which is no bot here',
  ],
  [
    'is an agent and not in Copilot',
    ['bots', 0, 'scopes'],
    ['personal', 'team', 'groupChat'],
    'has commands for copilot',
  ],
  ['starts a conversation with nothing', [...commands, 10, 'prompt'], undefined, 'without its prompt'],
  [
    'takes slash commands and no targeted messages',
    ['bots', 0, 'supportsTargetedMessages'],
    undefined,
    'without supportsTargetedMessages',
  ],
  [
    'is two kinds of agent',
    ['copilotAgents', 'declarativeAgents'],
    [{ id: 'a', file: 'a.json' }],
    'exactly one schema',
  ],
  ['names an icon that is not there', ['icons', 'color'], 'colour.png', 'colour.png: is missing'],
  [
    'has a language that is not there',
    ['localizationInfo', 'additionalLanguages', 0, 'file'],
    'fi.json',
    'fi.json: is',
  ],
]

describe('The manifest', () => {
  it('is one that Microsoft’s own schema and our limits find no fault in', () => {
    expect(packageFaults(madeFiles())).to.deep.equal([])
  })

  it('uses the newest schema that Microsoft has released', () => {
    expect(manifest('manifestVersion')).to.equal(releasedVersions()[0])
    expect(releasedVersions().slice(0, 2)).to.deep.equal(['1.30', '1.29'])
  })

  it('says what the configuration and package.json say', () => {
    expect(manifest('version')).to.equal(version)
    expect(manifest('bots', 0, 'botId')).to.equal(environment.MicrosoftAppId)
    expect(manifest('developer')).to.deep.equal({
      name: environment.DEVELOPER_NAME,
      websiteUrl: environment.DEVELOPER_URL,
      privacyUrl: environment.PRIVACY_URL,
      termsOfUseUrl: environment.TERMS_URL,
    })
  })

  it('has the bot’s id for its own, unless it was given one', () => {
    expect(manifest('id')).to.equal(environment.MicrosoftAppId)
    const own = '11111111-2222-3333-4444-555555555555'
    expect(at(madeFiles({ ...environment, TEAMS_APP_ID: own }), 'manifest.json', 'id')).to.equal(own)
  })

  it('brings the bot to people, teams, group chats and Copilot, and asks for no more than it uses', () => {
    const everywhere = ['personal', 'team', 'groupChat']
    expect(manifest('bots', 0, 'scopes')).to.have.members([...everywhere, 'copilot'])
    expect(manifest('bots', 0, 'commandLists', 0, 'scopes')).to.have.members(everywhere)
    expect(manifest('validDomains')).to.deep.equal([])
    expect(manifest('permissions')).to.deep.equal(['identity'])
  })

  it('brings the search to where messages are written, and the question to a message, under the ids that the bot knows', async () => {
    const extension = 'composeExtensions'
    expect(manifest(extension, 0, 'botId')).to.equal(environment.MicrosoftAppId)
    const commands = manifest(extension, 0, 'commands') as unknown as readonly {
      id: string
      type: string
      context: string[]
    }[]
    expect(commands.map(({ id, type, context }) => ({ id, type, context }))).to.deep.equal([
      { id: 'search', type: 'query', context: ['compose', 'commandBox'] },
      { id: 'ask', type: 'action', context: ['message'] },
    ])
    const { post } = newBot()
    for (const { id, type } of commands) {
      const name = `composeExtension/${type === 'query' ? 'query' : 'fetchTask'}`
      const { body } = await post(invoke(name, { commandId: id, parameters: [{ name: 'initialRun', value: 'true' }] }))
      expect(JSON.stringify(body), id).to.match(/"type":"(result|continue)"/)
    }
  })

  it('says in every language that an administrator sets it up', () => {
    expect(at(madeFiles(), 'en.json', 'description.full')).to.include('It needs an administrator')
    expect(at(madeFiles(), 'sv.json', 'description.full')).to.include('Den kräver en administratör')
  })

  it('makes the bot an agent in Copilot, and lets it be asked in a group so that nobody else sees it', () => {
    expect(manifest('copilotAgents', 'customEngineAgents')).to.deep.equal([
      { type: 'bot', id: environment.MicrosoftAppId },
    ])
    expect(manifest('bots', 0, 'supportsTargetedMessages')).to.equal(true)
    expect(manifest('bots', 0, 'commandLists', 0, 'triggers')).to.deep.equal(['mention', 'slash'])
    expect(manifest('supportsChannelFeatures')).to.equal('tier1')
  })

  it('tells Copilot in a sentence what a search finds, and what it does not', () => {
    const search = ['composeExtensions', 0, 'commands', 0] as const
    for (const place of [[...search], [...search, 'parameters', 0]])
      expect(manifest(...place, 'semanticDescription')).to.match(/It finds nothing about prices|No names of customers/)
  })

  for (const [what, path, value, says] of spoilt) {
    it(`is refused when it ${what}`, () => {
      expect(faultsAfter('manifest.json', path, value).join('\n')).to.include(says)
    })
  }

  it('is refused with files that it does not name, without those that it names, and when it is torn', () => {
    expect(faultsWith('notes.txt', Buffer.from('x')).join()).to.include('notes.txt: has no place in the package')
    for (const name of ['color.png', 'outline.png', 'en.json', 'sv.json']) {
      expect(faultsWith(name, undefined)).to.deep.equal([`${name}: is missing, and the manifest names it`])
    }
    for (const name of ['manifest.json', 'sv.json']) {
      expect(faultsWith(name, Buffer.from('[]')).join()).to.include(`${name}: is no JSON object`)
      expect(faultsWith(name, Buffer.from('{"a":')).join()).to.include(`${name}: is no JSON object`)
      expect(faultsWith(name, Buffer.alloc(0)).join()).to.include(`${name}: is no JSON object`)
    }
  })
})
