import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { faultsOf } from './azure-faults.ts'
import { readTemplate } from './template.ts'

const text = readFileSync('.azure/main.bicep', 'utf8')
const faultsIn = (changed: string) => readTemplate(changed).flatMap(faultsOf)

describe('Each resource of the description for Azure', () => {
  for (const resource of readTemplate()) {
    it(`${resource.symbol} says what Microsoft’s own types ask for, and nothing else`, () => {
      expect(faultsOf(resource)).to.deep.equal([])
    })
  }

  it('may be asked for nothing before it stands: not in a name, nor in a loop over resources', () => {
    const variables = new Map(
      [...text.matchAll(/^var (\w+) = ((?:.|\n(?!\n|var |\/\/|resource ))+)/gm)].map(
        ([, ...pair]) => pair as [string, string],
      ),
    )
    /** An expression, and the variables in it written out. */
    const whole = (expression: string): string =>
      [...expression.matchAll(/\w+/g)].reduce((all, [word]) => `${all} ${whole(variables.get(word) ?? '')}`, expression)
    const loops = [...text.matchAll(/^resource .*\[for \w+ in (.+): \{$/gm)].map(([, over = '']) => over)
    const names = [...text.matchAll(/^ {2}name: (.+)$/gm)].map(([, name = '']) => name)
    expect(loops).not.to.deep.equal([])
    for (const expression of [...loops, ...names]) {
      for (const { symbol } of readTemplate()) {
        expect(whole(expression), expression).not.to.match(new RegExp(`(?<![.\\w])${symbol}\\.(?!id\\b|name\\b)`))
      }
    }
  })

  const wrong = [
    [
      'a misspelt property',
      'targetPort:',
      'targetport:',
      'bot.properties.configuration.ingress.targetport: nothing of that name',
    ],
    ['one that is missing', "    sku: { family: 'A', name: 'standard' }\n", '', 'vault.properties: sku is missing'],
    ['a word that Azure does not know', "name: 'standard'", "name: 'cheap'", 'vault.properties.sku.name: "cheap"'],
    [
      'a text for a number',
      'storageSizeGB: 32',
      "storageSizeGB: '32'",
      'database.properties.storage.storageSizeGB: "32"',
    ],
    ['a channel of another kind', "channelName: 'MsTeamsChannel'", "channelName: 'Teams'", 'teams.properties: '],
    ['a version that nobody looked at', 'vaults@2023-07-01', 'vaults@2030-01-01', 'is not in azure-types.json'],
  ] as const
  for (const [what, right, instead, said] of wrong) {
    it(`is found out for ${what}`, () => {
      expect(text).to.include(right)
      expect(faultsIn(text.replace(right, instead)).join('\n')).to.include(said)
    })
  }

  it('gives the database a standby that has what people were told is kept, on a tier that can', () => {
    const [database] = /^resource database [\s\S]+?^}/m.exec(text) ?? []
    expect(database).to.include("highAvailability: { mode: 'ZoneRedundant' }").and.not.include('Burstable')
  })

  it('is read whole or not at all', () => {
    expect(() => readTemplate(`${text}\nmodule more './more.bicep' = {}\n`)).to.throw('module')
    expect(() => readTemplate(text.replace('location: location', 'location location'))).to.throw('wants :')
  })
})
