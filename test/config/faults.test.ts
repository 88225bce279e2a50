import { expect } from 'chai'
import { readConfig, variableNames } from '../../src/config/config.ts'
import { ConfigurationFault } from '../../src/config/read.ts'

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigurationFault) return error.faults
    throw error
  }
}

describe('A wrong configuration', () => {
  for (const name of variableNames) {
    it(`says what ${name} must be, and not what it is`, () => {
      for (const value of ['hush', '-1', '1.5', '9999999']) {
        for (const line of faultsOf({ [name]: value }).filter(each => each.startsWith(`${name}: `))) {
          expect(line).to.match(/: (must be|is no|is [\w.-]+, but|is missing|needs)/)
          if (name !== 'HOST') expect(line).not.to.include('hush')
        }
      }
    })
  }

  it('is named whole: what is wrong in itself does not hide what is missing', () => {
    const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
    const env = { MicrosoftAppId: id, PORT: 'x', LOG_LEVEL: 'loud', PARTNER_CENTER_APP_ID: id, HOST: '0.0.0.0' }
    expect(faultsOf(env).map(line => line.split(':')[0])).to.have.members([
      ...['PORT', 'LOG_LEVEL', 'MicrosoftAppPassword', 'PARTNER_CENTER_TENANT_ID', 'PARTNER_CENTER_APP_SECRET'],
      ...['SECRETS_KEY', 'ADMINS'],
    ])
  })

  it('names what is missing before other agents may ask, and where they may not be sent', () => {
    const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
    const all = { MCP_URL: 'https://bot.example/mcp', MCP_APP_ID: id, MCP_TENANT_ID: id }
    const named = (more: object) => faultsOf({ ...all, ...more }).map(line => line.split(':')[0])
    expect(named({})).to.deep.equal([])
    for (const name of Object.keys(all)) expect(named({ [name]: '' })).to.deep.equal([name])
    for (const url of [
      'http://bot.example/mcp',
      'https://bot.example',
      'https://a@bot.example/mcp',
      'https://bot.example/mcp?x=1',
    ])
      expect(named({ MCP_URL: url }), url).to.deep.equal(['MCP_URL'])
  })
})
