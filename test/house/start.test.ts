import { readFileSync } from 'node:fs'
import { expect } from 'chai'

/** What a start loads of packages, by the door it comes through. A barrel in its place may cost as much as all of these together. */
const packages = [
  'adaptivecards-templating',
  'botframework-connector/lib/auth/authenticationConstants.js',
  'botframework-connector/lib/auth/claimsIdentity.js',
  'i18next',
  'lowdb',
  'lru-cache',
  'restify/lib/router.js',
  'restify/lib/server.js',
  'zod/v4',
]

const importsOf = (file: URL): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^'`;]*?from '([^']+)'/gm)].map(
    ([, target = '']) => target,
  )

/** Everything that is loaded before the door opens: whatever `index.ts` imports, and what that imports. */
const loadedFrom = (file: URL, loaded = new Set<string>()): ReadonlySet<string> => {
  for (const target of importsOf(file)) {
    const found = target.startsWith('.') ? new URL(target, file).href : target
    if (loaded.has(found)) continue
    loaded.add(found)
    if (found.endsWith('.ts')) loadedFrom(new URL(found), loaded)
  }
  return loaded
}

describe('A start', () => {
  const loaded = [...loadedFrom(new URL('../../src/index.ts', import.meta.url))]

  it('loads of packages what a turn needs, and nothing else', () => {
    const found = loaded.filter(name => !name.startsWith('file:') && !name.startsWith('node:'))
    expect(
      found,
      'Import a type only, or the part that is needed, or await import() where it is used.',
    ).to.have.members(packages)
  })

  for (const [who, part] of [
    ['who taps', '/src/language/'],
    ['a bot without an app id', 'node_modules/botbuilder'],
    ['a bot with a folder', '/src/storage/postgres/'],
  ]) {
    it(`leaves out what ${who} does not need`, () => {
      expect(loaded.filter(name => name.includes(part ?? ''))).to.deep.equal([])
    })
  }

  it('does not import node:http, which loads a WebSocket client with it', () => {
    expect(loaded).not.to.include('node:http').and.not.to.include('node:https')
  })
})
