import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../playground/ports.ts'
import type { Engine } from './podman.ts'
import { must, type Stage } from './stage.ts'

const image = 'kanalguiden'
/** Nothing may be written but the volume, nothing may be gained. */
const strict = ['--read-only', '--read-only-tmpfs=false', '--cap-drop', 'all', '--security-opt', 'no-new-privileges']

/** Builds the image as the README says. */
export const build = ({ podman }: Engine): void => {
  const { status, stderr } = podman([
    'build',
    '--format',
    'docker',
    '--network',
    'host',
    '--pull=never',
    '-t',
    image,
    '.',
  ])
  if (status !== 0) throw new Error(`The image was not built:\n${stderr}`)
  must(!/warn/i.test(stderr), 'the image is built as the Containerfile says, without a warning')
}

const started = ({ podman, limits }: Engine, name: string, options: readonly string[]) => {
  const { status, stderr } = podman(['run', '-d', '--name', name, ...strict, ...limits, ...options, image])
  if (status !== 0) throw new Error(`The container did not start:\n${stderr}`)
  const exec = (options: readonly string[], command: readonly string[]) =>
    podman(['exec', ...options, name, ...command])
  return {
    exec,
    healthy: () => podman(['healthcheck', 'run', name]).status === 0,
    alive: async (): Promise<void> => {
      const live = 'fetch(`http://127.0.0.1:${process.env.PORT}/livez`).catch(() => process.exit(1))'
      for (const end = Date.now() + 60_000; exec([], ['node', '-e', live]).status !== 0; await pause(250)) {
        if (Date.now() > end) throw new Error(`The bot does not listen:\n${podman(['logs', name]).stderr}`)
      }
    },
    end: async (): Promise<number> => {
      podman(['stop', '-t', '10', name])
      return Number(podman(['inspect', name, '--format', '{{.State.ExitCode}}']).stdout)
    },
  }
}

const megabytes = ({ podman }: Engine, name: string) =>
  Number(podman(['image', 'inspect', name, '--format', '{{.Size}}']).stdout) / 1e6

/** The image as it is, in a network of its own, with a made-up app id. */
export const seeGuarded = async (engine: Engine): Promise<void> => {
  const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
  const secret = ['-e', `MicrosoftAppId=${id}`, '-e', 'MicrosoftAppPassword=nothing']
  const { exec, healthy, alive, end } = started(engine, 'guarded', ['--network', 'none', ...secret])
  await alive()
  must(healthy(), 'the image lives as it is, with nothing but an app id, and passes its own health check')
  const ask =
    'fetch("http://127.0.0.1:3978/api/messages", { method: "POST" }).then(({ status }) => console.log(status))'
  must(exec([], ['node', '-e', ask]).stdout.trim() === '401', 'it lets nobody in for whom nobody vouches')
  must((await end()) === 0, 'it ends by itself when it is asked to')
}

/** The image in its local profile, on this machine's network, with a volume. */
export const stageInContainer = async (engine: Engine, base: string): Promise<Stage> => {
  const port = `${await freePort()}`
  const local = ['--network', 'host', '-e', 'HOST=127.0.0.1', '-e', `PORT=${port}`, '-v', 'kept:/data']
  const { exec, ...bot } = started(engine, 'local', local)
  await bot.alive()
  return {
    ...bot,
    address: `http://127.0.0.1:${port}`,
    size: Math.round(megabytes(engine, image) - megabytes(engine, base)),
    run: (command, environment = {}) =>
      exec(
        Object.entries(environment).flatMap(([name, value]) => ['-e', `${name}=${value}`]),
        command,
      ),
    clear: () => void engine.podman(['rm', '-af', '-t', '0']),
  }
}
