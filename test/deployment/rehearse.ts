import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { message } from '../bot/bot-client.ts'
import { readContainerFile } from './container-file.ts'
import { build, seeGuarded, stageInContainer } from './in-container.ts'
import { stageInFolder } from './in-folder.ts'
import { engineFor, unmount } from './podman.ts'
import { must, type Stage, say } from './stage.ts'
import { baseFor } from './stand-in.ts'

const { sources, healthCheck, bases } = readContainerFile()
const [base = ''] = bases

/** What a line of JavaScript says beside the bot. */
const told = (stage: Stage, expression: string) => stage.run(['node', '-p', `JSON.stringify(${expression})`]).stdout
const listed = (stage: Stage, folder: string): readonly string[] => JSON.parse(told(stage, `fs.readdirSync(${folder})`))

const seeInside = (stage: Stage) => {
  say(`  ${stage.size} MB of code and packages`)
  const expected = new Set([...sources.filter(source => !/lock|npmrc/.test(source)), 'node_modules'])
  const inside = listed(stage, '"."').filter(name => !/lock|npmrc/.test(name))
  must(
    inside.every(name => expected.has(name)) && inside.length === expected.size,
    'nothing else is in it: no .env, no tests',
  )
  const packages = listed(stage, '"node_modules"')
  must(packages.includes('restify') && !packages.includes('mocha'), 'the development packages stay outside')
  must(told(stage, 'process.getuid()').trim() !== '0', 'it does not run as root')
  must(stage.run(['node', '-e', 'fs.writeFileSync("src/mine.ts", "")']).status !== 0, 'its code is not writable')
}

const seeAtWork = async (stage: Stage): Promise<void> => {
  must((await fetch(`${stage.address}/readyz`)).ok, 'the bot is ready')
  must(stage.healthy(), 'the health check passes')
  must(stage.run(healthCheck, { PORT: '1' }).status === 1, 'the health check fails where nobody is')
  const answer = await fetch(`${stage.address}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(message('ea; azure')),
  })
  must(JSON.stringify(await answer.json()).includes('AdaptiveCard'), 'a message is answered')
  must(listed(stage, 'process.env.DATA_DIR').includes('sessions'), 'what was answered lies in the one folder')
  const doctor = stage.run(['node', 'src/cli/kanalguiden.ts', 'doctor'])
  must(doctor.status === 0 && doctor.stdout.includes('a running bot uses it'), 'the doctor runs beside it')
  must((await stage.end()) === 0, 'it ends by itself when it is asked to')
}

const onStage = async (root: string): Promise<Stage> => {
  mkdirSync(join(root, 'base'))
  const engine = engineFor(root, podman => baseFor(base, join(root, 'base'), podman))
  if (typeof engine === 'string') {
    say(`– ${engine}: rehearsed without a container (on Debian: apt-get install podman runc)`)
    return stageInFolder(root)
  }
  build(engine)
  await seeGuarded(engine)
  return stageInContainer(engine, base)
}

/** Runs the bot as the Containerfile says: in a container where podman is at hand, else in a folder. */
const rehearse = async (root: string): Promise<void> => {
  const stage = await onStage(root)
  try {
    seeInside(stage)
    await seeAtWork(stage)
  } finally {
    stage.clear()
  }
}

if (import.meta.main) {
  const root = mkdtempSync(join(tmpdir(), 'kanalguiden-container-'))
  try {
    await rehearse(root)
  } finally {
    unmount(root)
    execFileSync('chmod', ['-R', 'u+w', root])
    rmSync(root, { recursive: true, force: true })
  }
}
