import { createEmbedded } from '../../src/storage/lowdb.ts'
import { nothingToLog } from './logs.ts'

/** Remembers new people, eight at a time, and says so each time, until it is killed. */
const rememberForEver = async (dataDir: string) => {
  const { sessions } = await createEmbedded({ dataDir, log: nothingToLog })
  const answers = [{ channel: 'ea' }, { kind: 'both' }] as const
  const one = async (worker: number) => {
    for (let i = 0; ; i++) {
      const id = `worker ${worker}, person ${i}`
      for (const answer of answers) {
        await sessions.remember(id, answer)
        process.stdout.write(`${JSON.stringify({ id, answers: answer })}\n`)
      }
    }
  }
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(one))
}

const [, , dataDir] = process.argv
if (dataDir) await rememberForEver(dataDir)
