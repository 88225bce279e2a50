import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { openFiles } from '../../src/storage/folder/files.ts'
import { createEmbedded } from '../../src/storage/folder/lowdb.ts'
import { newFolders } from '../storage/folders.ts'
import { nothingToLog } from '../storage/logs.ts'
import { type BotProcess, startBot, taps } from './bot-process.ts'

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' })

/** A disk of one megabyte; nothing, and the reason in print, where this process may not mount. */
const smallDisk = (folder: string): boolean => {
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
    return true
  } catch (error) {
    console.log(`      not tried here, because no disk can be mounted: ${String(error).split('\n').at(-1)}`)
    return false
  }
}

/** Milliseconds, and a few more, after which what the journal holds is brought to its files, as far as that works. */
const aRound = 12_000

const kinds = ['usage', 'license'] as const
const anna = 'anna'

/** Anna changes her mind until she is told that it cannot be kept. Everything before that was acknowledged. */
const untilTold = async ({ post }: BotProcess, locale: string) => {
  for (let i = 0; i < 500; i++) {
    const kind = kinds[i % 2]
    const said = await post(taps(anna, { verb: 'answer', channel: 'ea', kind, tap: `${locale} ${i}` }, { locale }))
    if (/Det gick inte att spara|This could not be kept/.test(said))
      return { said, ...(i > 0 && { kept: kinds[(i + 1) % 2] }) }
  }
  throw new Error('Nobody was told anything.')
}

const unready = (code: string) => ({
  status: 503,
  body: `{"ready":false,"reasons":["The store cannot use its folder (${code}): it must be there, writable and not full."]}`,
})

const known = async (dataDir: string) => {
  const files = await openFiles({ dataDir, log: nothingToLog })
  const { sessions } = await createEmbedded(files)
  const { undo: _, ...situation } = await sessions.recall(`chat of ${anna}|${anna}`).finally(files.close)
  return situation
}

/** What /readyz comes to say: it looks once a second, and not at all while a look is under way. */
const readyAs = async (bot: BotProcess, wanted: (said: Awaited<ReturnType<BotProcess['ready']>>) => boolean) => {
  for (let tries = 40; tries > 0; tries -= 1) {
    const said = await bot.ready()
    if (wanted(said)) return said
    await pause(250)
  }
  return bot.ready()
}
const isUnready = ({ status }: { status: number }) => status === 503
const isReady = ({ status }: { status: number }) => status === 200

describe('A disk that takes nothing in', () => {
  const newFolder = newFolders()
  const mounted: string[] = []
  const bots: BotProcess[] = []
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.end()
    for (const folder of mounted.splice(0).reverse()) run('umount', folder)
  })
  const start = async (dataDir: string) => {
    const bot = await startBot(dataDir)
    bots.push(bot)
    expect(bot.port, bot.said).to.be.a('number')
    return bot
  }
  const mount = async () => {
    const disk = await newFolder()
    if (!smallDisk(disk)) return undefined
    mounted.push(disk)
    return disk
  }

  /** What people, operators and the next start see, while it lasts and after it. */
  const staysTrue = async (bot: BotProcess, dataDir: string, code: string, heal: () => unknown) => {
    const swedish = await untilTold(bot, 'sv-SE')
    expect(swedish.said).to.include('Gör om det här om några minuter')
    expect((await untilTold(bot, 'en-US')).said).to.include('Please do this again in a few minutes')
    expect(await readyAs(bot, isUnready)).to.deep.equal(unready(code))
    await heal()
    expect(await readyAs(bot, isReady)).to.include({ status: 200 })
    const said = await bot.post(taps(anna, { verb: 'answer', channel: 'open', kind: 'both' }, { locale: 'sv-SE' }))
    expect(said).not.to.include('Det gick inte att spara')
    await bot.end('SIGKILL')
    expect(await known(dataDir)).to.deep.equal({ channel: 'open', kind: 'both' })
  }

  it('because it is full (ENOSPC) is told to people and to /readyz, and heals by itself', async () => {
    const disk = await mount()
    if (!disk) return
    const dataDir = join(disk, 'data')
    const bot = await start(dataDir)
    await bot.post(taps(anna, { verb: 'answer', channel: 'ea' }))
    await writeFile(join(disk, 'filler'), Buffer.alloc(2_000_000)).catch(() => {})
    await staysTrue(bot, dataDir, 'ENOSPC', () => rm(join(disk, 'filler')))
  }).timeout(300_000)

  it('because it was mounted anew for reading only (EROFS) is told to /readyz; the open journal takes in what people say', async () => {
    const disk = await mount()
    if (!disk) return
    const dataDir = join(disk, 'data')
    const bot = await start(dataDir)
    await bot.post(taps(anna, { verb: 'answer', channel: 'ea' }))
    run('mount', '--bind', dataDir, dataDir)
    mounted.push(dataDir)
    run('mount', '-o', 'remount,bind,ro', dataDir)
    await pause(aRound)
    const said = await bot.post(taps(anna, { verb: 'answer', channel: 'open', kind: 'both' }, { locale: 'sv-SE' }))
    expect(said).not.to.include('Det gick inte att spara')
    expect(await readyAs(bot, isUnready)).to.deep.equal(unready('EROFS'))
    run('umount', mounted.pop() ?? '')
    expect(await readyAs(bot, isReady)).to.include({ status: 200 })
    await bot.end('SIGKILL')
    expect(await known(dataDir)).to.deep.equal({ channel: 'open', kind: 'both' })
  }).timeout(300_000)

  it('full or not, has every answer that was acknowledged when the process is killed', async () => {
    const disk = await mount()
    if (!disk) return
    const dataDir = join(disk, 'data')
    const bot = await start(dataDir)
    await bot.post(taps(anna, { verb: 'answer', channel: 'open' }))
    await writeFile(join(disk, 'filler'), Buffer.alloc(2_000_000)).catch(() => {})
    const { kept } = await untilTold(bot, 'en-US')
    await bot.end('SIGKILL')
    await rm(join(disk, 'filler'))
    expect(await known(dataDir)).to.deep.equal(kept ? { channel: 'ea', kind: kept } : { channel: 'open' })
  }).timeout(300_000)

  it('stops the start, which says so without a stack', async () => {
    const disk = await mount()
    if (!disk) return
    await mkdir(join(disk, 'data'))
    run('mount', '-o', 'remount,ro', disk)
    const { port, said } = await startBot(join(disk, 'data'))
    expect(port).to.equal(undefined)
    expect(said).to.equal('The store cannot use its folder (EROFS): it must be there, writable and not full.\n')
  }).timeout(300_000)
})
