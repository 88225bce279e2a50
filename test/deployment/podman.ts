import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from './stage.ts'

export type Podman = (args: readonly string[], input?: string) => Ran & { readonly stderr: string }

/** Where a session may not raise its own limits, or has control groups of both versions, the usual runtime starts nothing. */
const modest = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1000:1000']
const ways: readonly { readonly runtime: readonly string[]; readonly limits: readonly string[] }[] = [
  { runtime: [], limits: [] },
  { runtime: ['--runtime', 'runc'], limits: modest },
]

/** Podman with a storage of its own below `root`: what is built here gets in nobody's way. */
const podmanIn = (root: string, runtime: readonly string[]): Podman => {
  const own = ['--root', join(root, 'images'), '--runroot', join(root, 'run'), ...runtime]
  const options: SpawnSyncOptionsWithStringEncoding = { encoding: 'utf8', maxBuffer: 64_000_000 }
  return (args, input) => spawnSync('podman', [...own, ...args], { ...options, ...(input && { input }) })
}

export interface Engine {
  readonly podman: Podman
  /** What `podman run` needs on this machine. */
  readonly limits: readonly string[]
}

/** A podman that runs something of this image, or why there is none. */
export const engineFor = (root: string, image: (podman: Podman) => string): Engine | string => {
  if (spawnSync('podman', ['--version']).error) return 'there is no podman here'
  const base = image(podmanIn(root, []))
  let fault = ''
  for (const { runtime, limits } of ways) {
    const podman = podmanIn(root, runtime)
    const { status, stderr } = podman(['run', '--rm', '--network', 'none', ...limits, base, 'node', '--version'])
    if (status === 0) return { podman, limits }
    fault = stderr.trim()
  }
  return `podman runs nothing here: ${fault}`
}

/** Podman leaves its storage mounted on itself. */
export const unmount = (root: string): void => {
  for (const name of ['overlay', 'overlay-containers']) {
    const folder = join(root, 'images', name)
    if (existsSync(folder)) spawnSync('umount', [folder])
  }
}
