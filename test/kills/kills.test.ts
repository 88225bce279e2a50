import { openFiles } from '../../src/storage/folder/files.ts'
import { movesInFolder, requestsInFolder } from '../../src/storage/folder/indexed.ts'
import { createEmbedded } from '../../src/storage/folder/lowdb.ts'
import { newFolders } from '../storage/folders.ts'
import { nothingToLog } from '../storage/logs.ts'
import { liveUntilKilled } from './kill.ts'
import { newLedger } from './ledger.ts'

/** `KILLS=500 npm run test:kills` */
const kills = Number(process.env.KILLS ?? 200)
/** As many kills as one folder goes through, and as many folders at a time. */
const [together, side] = [20, 2]

type Ledger = ReturnType<typeof newLedger>

const compare = async (dataDir: string, { checkAnswers, checkRequests, checkMoves }: Ledger) => {
  const files = await openFiles({ dataDir, log: nothingToLog })
  const { sessions } = await createEmbedded(files)
  const requests = await requestsInFolder(files)
  await checkAnswers(sessions.recall)
  checkRequests((await requests.list({ page: 0, size: 100_000 })).kept)
  const moves = await movesInFolder(files)
  checkMoves((await moves.list({ page: 0, size: 100_000 })).kept)
  await files.close()
}

/** Most are killed while they work, some while they start, which is when they find what the one before left. */
const when = (): ['life' | 'start', number] =>
  Math.random() < 0.8 ? ['life', Math.random() * 100] : ['start', Math.random() * 400]

describe('Processes that work on one folder, one after another, each killed (SIGKILL) at some moment', () => {
  const newFolder = newFolders()

  it(`${kills} kills: nothing that was acknowledged is lost, nothing is told twice`, async function () {
    const total = { answers: 0, requests: 0, steps: 0, parcels: 0, plans: 0, reminders: 0 }
    let left = kills
    const goThrough = async () => {
      while (left > 0) {
        const [dataDir, ledger] = [await newFolder(), newLedger()]
        for (let i = 0; i < together && left-- > 0; i++) {
          for (const told of await liveUntilKilled(dataDir, ...when())) ledger.note(told)
          // Sometimes the next process is the one that finds what the kill left.
          if (Math.random() < 0.7) await compare(dataDir, ledger)
        }
        await compare(dataDir, ledger)
        for (const what of ['answers', 'requests', 'steps', 'parcels', 'plans', 'reminders'] as const)
          total[what] += ledger.compared[what]
      }
    }
    await Promise.all(Array.from({ length: side }, goThrough))
    const { test } = this
    if (test) {
      const { answers, requests, steps, parcels, plans, reminders } = total
      test.title += `. Compared: ${answers} people’s answers, ${requests} requests, ${steps} steps, ${parcels} outbox entries, ${plans} facts of plans, ${reminders} reminders`
    }
  }).timeout(1000 * (60 + kills * 3))
})
