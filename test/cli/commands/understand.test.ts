/** What the command line prints of a message: the fields that other programs read. */
import { execFileSync } from 'node:child_process'
import { expect } from 'chai'

const cli = new URL('../../../src/cli/kanalguiden.ts', import.meta.url).pathname

const messages = [
  'kunden har köpt 365 direkt av microsoft men azure via en annan partner',
  'Fabrikam har ea, Tailspin köpte azure direkt',
  'kunden vill lämna oss för en annan partner',
  'azure via ea',
]

describe('A program that reads how messages are understood', () => {
  const printed = execFileSync(process.execPath, [cli, 'understand', '--lang', 'sv'], { input: messages.join('\n') })
  const [two, several, leaving, plain] = printed
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

  it('gets each kind’s own channel, and then no channel of both', () =>
    expect(two).to.include({
      channel: null,
      kind: 'both',
      licenseChannel: 'microsoft-direct',
      usageChannel: 'csp-partner',
      customers: 1,
      direction: 'coming',
    }))

  it('gets how many customers there are, and nothing filled in for them', () =>
    expect(several).to.include({ customers: 2, channel: null, kind: null }))

  it('gets that a customer leaves, without channel and kind', () =>
    expect(leaving).to.include({ direction: 'leaving', channel: null, kind: null }))

  it('gets what it always got', () =>
    expect(plain).to.include({ channel: 'ea', kind: 'usage', licenseChannel: null, usageChannel: null, customers: 1 }))
})
