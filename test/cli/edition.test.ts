import { expect } from 'chai'
import { advise } from '../../src/cli/commands/advise.ts'
import { matrix } from '../../src/cli/commands/matrix.ts'
import { kanalguiden, started } from './terminal.ts'

const configured = { POLICY_EDITION: '2024-06' }
const csp = ['--channel', 'csp-partner', '--kind', 'license']

const [input, env] = ['Contoso; CSP; licenses', configured]

describe('The edition that an operator has set', () => {
  it('is what advise answers from, as the bot does, and it does not say that somebody asked about a day', () => {
    const said = advise(csp, configured)
    expect(said).to.include('by the rules of 1 June 2024\n').and.include('can be transferred during the term')
    expect(said).not.to.include('ARCHIVE')
    expect(JSON.parse(advise([...csp, '--json'], configured))).to.include({ edition: '2024-06', asOf: '2024-06-01' })
  })

  it('is what the table shows, as text, JSON and a page', () => {
    expect(matrix([], configured)).to.include('Request a transfer of the new-commerce licenses')
    expect(JSON.parse(matrix(['--format', 'json'], configured)).edition).to.equal('2024-06')
    const page = matrix(['--format', 'html'], configured)
    expect(page).to.include('(1 June 2024)').and.include('by the rules of 1 June 2024').and.not.include('ARCHIVE')
  })

  it('is what a list is answered from', () => {
    expect(started(['batch'], { input, env }).stdout).to.include('Request a transfer of the new-commerce licenses')
  })

  it('gives way to a day that is asked about', async () => {
    expect(advise([...csp, '--as-of', '2020-07-01'], configured)).to.include('ARCHIVE: 1 July 2020')
    expect(matrix(['--as-of', '2020-06-17'], configured)).not.to.include(
      'Request a transfer of the new-commerce licenses',
    )
    const { stdout } = await kanalguiden(['batch', '--as-of', '2020-07-01'], { input, env })
    expect(stdout)
      .to.include('Wait until the subscription term ends')
      .and.not.include('Request a transfer of the new-commerce licenses')
  })

  it('is today’s when nothing is set, and may be any day', () => {
    expect(matrix([], {}))
      .to.equal(matrix(['--as-of', 'today'], configured))
      .and.equal(matrix([], { POLICY_EDITION: 'today' }))
    const asked = matrix(['--as-of', '2020-06-30'], configured)
    expect(asked).to.equal(
      `ARCHIVE: 30 June 2020. Do not do this today.\n\n${matrix([], { POLICY_EDITION: '2020-06-30' })}`,
    )
  })

  it('stops a command when there is no such edition, in the words of the configuration, without a stack', async () => {
    for (const [at, command] of [['advise', ...csp], ['batch'], ['matrix'], ['chat']].entries()) {
      const wrong = ['2023', 'newest', '2023-02-30', '2019-01-01'][at] ?? ''
      const { status, stdout, stderr } = await kanalguiden(command, { input, env: { POLICY_EDITION: wrong } })
      expect(status, command[0]).to.equal(2)
      expect(stdout).to.equal('')
      expect(stderr)
        .to.include('POLICY_EDITION: must be today, a day such as 2023-11-01, or one of 2020-06-17, 2020-07-29')
        .and.not.include(' at ')
    }
  })
})
