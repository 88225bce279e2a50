import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { readConfig, variableNames } from '../../src/config/config.ts'
import { readContainerFile } from './container-file.ts'

const bicep = readFileSync('.azure/main.bicep', 'utf8')
const found = (pattern: RegExp, text = bicep) => [...text.matchAll(pattern)].map(([, name = '']) => name)
const names = { platform: ['NODE_ENV'], later: ['DATABASE_URL'] }

describe('The container file', () => {
  const { sources, environment, command, healthCheck, user, bases, install } = readContainerFile()

  it('copies only what exists, and what .dockerignore lets in', () => {
    const let_in = found(/^!(.+)$/gm, readFileSync('.dockerignore', 'utf8'))
    for (const source of sources) expect(existsSync(source), source).to.equal(true)
    expect(let_in).to.have.members([...sources])
    expect(readFileSync('.dockerignore', 'utf8')).to.match(/^\*$/m)
  })

  it('knows only variables that the bot knows, and none that is secret', () => {
    expect(Object.keys(environment).filter(name => !names.platform.includes(name))).to.satisfy((set: string[]) =>
      set.every(name => variableNames.includes(name)),
    )
  })

  it('starts no bot that believes everybody: its address needs an app id', () => {
    expect(() => readConfig(environment)).to.throw('HOST')
    const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
    expect(() => readConfig({ ...environment, MicrosoftAppId: id, MicrosoftAppPassword: 'x' })).not.to.throw()
  })

  it('runs as nobody in particular, on the Node.js that the tests run on, without development packages', () => {
    expect(user).to.equal('node')
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const [major] = devDependencies.node.split('.')
    for (const base of bases) expect(base).to.equal(`docker.io/library/node:${major}-slim`)
    expect(install).to.include('npm ci --omit=dev')
  })

  it('starts and asks for health what exists', () => {
    expect(command).to.deep.equal(['node', 'src/index.ts'])
    expect(existsSync('src/index.ts')).to.equal(true)
    expect(healthCheck.slice(0, 2)).to.deep.equal(['node', '-e'])
    expect(healthCheck[2]).to.include('/livez')
  })
})

describe('The description for Azure', () => {
  const parameters = found(/^param (\w+) /gm)

  it('says of each parameter what it is, and hides the secret ones', () => {
    for (const name of parameters) {
      const [, decorators = ''] = new RegExp(`\\n\\n((?:@[^\\n]*\\n|'[^\\n]*\\n)+)param ${name} `).exec(bicep) ?? []
      expect(decorators, name).to.include('@description(')
      expect(decorators.includes('@secure()'), name).to.equal(/secret$|password$|token$|key$/i.test(name))
    }
  })

  it('uses every parameter, variable and resource that it names, and names what it uses', () => {
    const used = bicep.replaceAll(/\/\/.*$/gm, '').replaceAll(/@description\('[^\n]*'\)/g, '')
    for (const name of [...parameters, ...found(/^var (\w+) /gm)]) {
      expect(used.match(new RegExp(`\\b${name}\\b`, 'g'))?.length, name).to.be.above(1)
    }
    const resources = found(/^resource (\w+) /gm)
    for (const name of found(/(?:parent|scope): (\w+)/g)) expect(resources, name).to.include(name)
    for (const list of found(/dependsOn: \[([^\]]+)\]/g))
      for (const name of list.split(', ')) expect(resources, name).to.include(name)
  })

  it('gives the bot variables that it knows, and no secret but from the vault', () => {
    const given = [...bicep.matchAll(/\{ name: '(\w+)', (value|secretRef): ([^}]+) \}/g)]
    const known = [...variableNames, ...names.later]
    expect(given.map(([, name]) => name)).to.include.members(['MicrosoftAppId', 'DATABASE_URL', 'ALLOWED_TENANTS'])
    for (const [, name = '', by, what] of given) {
      expect(known, name).to.include(name)
      expect(by, name).to.equal(/Password$|_SECRET$|DATABASE_URL|_TOKEN$|_KEY$/.test(name) ? 'secretRef' : 'value')
      if (by === 'secretRef') expect(bicep).to.include(`${what}: `)
    }
  })

  it('sets every variable there is by a parameter, by `settings`, or not at all, and the runbook says which and why', () => {
    const explained = found(/^# (\w+)=/gm, readFileSync('.env.example', 'utf8'))
    const runbook = readFileSync('.azure/RUNBOOK.md', 'utf8')
    const [, section = ''] = /## Which variable is set how in Azure\n([\s\S]+?)\n\nAdministrator/.exec(runbook) ?? []
    const rows = section.split('\n').filter(line => line.startsWith('| by ') || line.startsWith('| not at all'))
    const [own = [], settings = [], none = []] = rows.map(row => found(/`(\w+)`/g, row.split(' | ').at(-1)))
    const given = [...bicep.matchAll(/\{ name: '(\w+)', (?:value|secretRef): /g)].map(([, name = '']) => name)
    expect([...own, ...settings, ...none]).to.have.members(explained)
    expect(own).to.have.members(given)
    expect(settings.filter(name => /Password$|SECRET|TOKEN$|KEY$|DATABASE_URL/.test(name))).to.deep.equal([])
    expect(none.every(name => explained.includes(name))).to.equal(true)
  })

  it('asks for life and readiness where the bot answers, on the port of the container', () => {
    const port = readContainerFile().environment.PORT
    expect(new Set(found(/(?:targetPort|port): (\d+)/g))).to.deep.equal(new Set([port]))
    expect(found(/type: 'Liveness', httpGet: \{ path: '([^']+)'/g)).to.deep.equal(['/livez'])
    expect(found(/type: 'Readiness', httpGet: \{ path: '([^']+)'/g)).to.deep.equal(['/readyz'])
    expect(bicep).to.include('/api/messages').and.include("msaAppType: 'SingleTenant'")
  })

  it('has its brackets and quotes in pairs', () => {
    const code = bicep.replaceAll(/^\s*\/\/.*$/gm, '')
    expect((code.match(/'/g) ?? []).length % 2).to.equal(0)
    for (const [open, close] of ['{}', '[]', '()'].map(pair => [...pair])) {
      expect(code.split(open ?? '').length, open).to.equal(code.split(close ?? '').length)
    }
  })
})
