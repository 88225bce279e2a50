import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { variableNames } from '../../src/config/config.ts'
import { languages } from '../../src/conversation/ports.ts'
import { newPatient, type Patient } from './patients.ts'

/** Neither the shell nor a developer's own .env gets through. */
const nothing = Object.fromEntries(variableNames.map(name => [name, '']))

describe('An operator', () => {
  let patient: Patient
  beforeEach(async () => {
    patient = await newPatient()
  })
  afterEach(() => patient.end())

  const environment = (changes: object) => ({ ...process.env, ...nothing, ...patient.healthy, ...changes })
  const doctor = (args: readonly string[], changes: object = {}) =>
    new Promise<{ status: number; stdout: string; stderr: string }>(resolve => {
      const command = ['src/cli/kanalguiden.ts', 'doctor', ...args]
      execFile(process.execPath, command, { env: environment(changes) }, (error, stdout, stderr) =>
        resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
      )
    })
  const secrets = () => [
    ...[patient.sources.PARTNER_CENTER_APP_SECRET, patient.sources.SECRETS_KEY],
    ...[...patient.microsoft.state.signIns, ...patient.microsoft.state.tokens.keys()],
  ]

  it('reads one line a check, in their language, and exits with 0 when nothing is wrong', async () => {
    await (await patient.hears('place:19:admins@thread.v2')).close()
    const { status, stdout, stderr } = await doctor(['--lang', 'sv'])
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).to.have.length(17)
    for (const line of lines) expect(line).to.match(/^✔ .+: .+\.$/)
    expect(stdout).to.include('✔ Bot Framework: boten kan logga in.')
  })

  it('reads the mend below what is wrong, exits with 1, and sees no secret', async () => {
    patient.microsoft.state.secret = 'another'
    const { status, stdout, stderr } = await doctor([])
    expect({ status, stderr }).to.deep.equal({ status: 1, stderr: '' })
    expect(stdout).to.match(/^✘ Bot Framework: .*AADSTS7000215.*\n {4}Copy the secret's value/m)
    expect(stdout).to.match(
      /^✘ Partner Center: refused \(AADSTS7000215\): an admin fetches each invitation link and pastes it\.\n {4}Microsoft Entra does not accept the app/m,
    )
    for (const secret of secrets()) expect(stdout).not.to.include(secret)
  })

  it('may have it as JSON for other programs', async () => {
    const { status, stdout } = await doctor(['--json'], { ALLOWED_TENANT: 'x' })
    const { ok, checks } = JSON.parse(stdout)
    expect({ status, ok }).to.deep.equal({ status: 1, ok: false })
    const by = Object.fromEntries(checks.map((check: { check: string }) => [check.check, check]))
    expect(by.bot).to.include({ state: 'left-out', outcome: 'configuration-first' }).and.not.have.property('mend')
    expect(by.names).to.include({ state: 'wrong', outcome: 'names-misspelt' }).and.have.property('mend')
    expect(by.node).to.include({ state: 'fine' })
    expect(by.configuration.lines).to.deep.equal([
      'ALLOWED_TENANTS: must be Entra tenant ids, GUIDs, with commas between',
    ])
    for (const secret of secrets()) expect(stdout).not.to.include(secret)
  })

  it('is told how to call it', async () => {
    const { status, stderr } = await doctor(['--lang', 'de'])
    expect(status).to.equal(2)
    expect(stderr).to.equal(`kanalguiden: --lang "de" is none of ${languages.join(', ')}.\n`)
  })

  it('starts the bot, and /readyz tells whether it can sign in', async () => {
    const changes = { PORT: '0', HOST: '127.0.0.1' }
    const running = spawn(process.execPath, ['src/index.ts'], {
      env: environment(changes),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      for await (const line of createInterface(running.stdout)) {
        const { event, address } = JSON.parse(line)
        if (event !== 'listening') continue
        const url = `http://127.0.0.1:${address.port}`
        expect((await fetch(`${url}/readyz`)).status).to.equal(200)
        expect((await fetch(`${url}/api/messages`, { method: 'POST', body: '{}' })).status).to.equal(401)
        break
      }
    } finally {
      running.kill()
      if (running.exitCode === null) await once(running, 'exit')
    }
    const tenant = patient.sources.PARTNER_CENTER_TENANT_ID
    expect(patient.callsTo('/v2.0/token').map(({ path }) => path)).to.deep.equal([`/${tenant}/oauth2/v2.0/token`])
  })

  it('starts no bot whose app id is misspelt, and reads why', async () => {
    const { MicrosoftAppId: MICROSOFTAPPID, ...rest } = { ...nothing, ...patient.healthy }
    const env = { ...process.env, ...rest, MICROSOFTAPPID }
    const said = await new Promise<string>(resolve => {
      execFile(process.execPath, ['src/index.ts'], { env }, (_error, _stdout, stderr) => resolve(stderr))
    })
    expect(said).to.include('MICROSOFTAPPID: is none of the bot’s variables. Did you mean MicrosoftAppId?')
    expect(said).not.to.include(' at ')
  })
})
