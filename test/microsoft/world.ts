import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { createInvitationLinks } from '../../src/microsoft/partner-center/invitation-links.ts'
import { createLog } from '../../src/runtime/log.ts'
import { safeInFolder } from '../../src/storage/folder/secrets.ts'
import { newClock } from './fake-clock.ts'
import { startFakeMicrosoft } from './fake-server.ts'
import { partner } from './fake-state.ts'

export const firstSignIn = 'refresh-token-of-the-first-sign-in'

/** A bot beside a fake Microsoft, with a clock that nobody waits for and a log that can be read. */
export const newWorld = async () => {
  const clock = newClock()
  const microsoft = await startFakeMicrosoft({ advance: clock.advance })
  const dataDir = await mkdtemp(join(tmpdir(), 'kanalguiden-'))
  const lines: string[] = []
  const log = createLog('info', line => lines.push(line))
  const random = () => 0.5

  const sources = {
    ...partner,
    RELATIONSHIP_LINK: '',
    PARTNER_CENTER_REFRESH_TOKEN: firstSignIn,
    PARTNER_CENTER_URL: microsoft.url,
    PARTNER_CENTER_BUDGET: 2500,
    LOGIN_URL: microsoft.url,
    SECRETS_KEY: Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64'),
    DATA_DIR: dataDir,
  }
  const start = (changes: Partial<typeof sources> = {}) =>
    createInvitationLinks({ ...sources, ...changes }, safeInFolder(dataDir), { log, clock, random })
  const file = join(dataDir, 'secrets', 'partner-center-sign-in')
  const end = async () => {
    await microsoft.stop()
    await rm(dataDir, { recursive: true, force: true })
    expectSilence([...lines, await readFile(file, 'utf8').catch(() => '')])
  }
  /** In no line, nor in the file, stands anything that is secret. */
  const expectSilence = (texts: readonly string[]) => {
    const { secret, signIns, tokens } = microsoft.state
    for (const hidden of [secret, ...signIns, ...tokens.keys(), 'partnerId=', 'https://', sources.SECRETS_KEY]) {
      for (const form of [hidden, encodeURIComponent(hidden), JSON.stringify(hidden).slice(1, -1)]) {
        for (const text of texts) expect(text).not.to.include(form)
      }
    }
  }
  const callsTo = (path: string) => microsoft.asked.filter(asked => asked.path.endsWith(path))
  const linkCalls = () => callsTo('/relationshiprequests')
  const signIns = () => callsTo('/oauth2/token')
  return {
    ...{ clock, microsoft, dataDir, file, lines, log, random, sources },
    start,
    end,
    callsTo,
    linkCalls,
    signIns,
  }
}

export type World = Awaited<ReturnType<typeof newWorld>>
