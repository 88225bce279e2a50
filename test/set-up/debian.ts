import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface Need {
  /** What is missing, and for what. */
  readonly why: string
  readonly packages: string
  /** What somebody does whose machine is no Debian. */
  readonly remedy: string
  readonly found: () => boolean
}

/** Installs what the tests need and a Debian does not have yet; elsewhere says what to do. Returns the exit code. */
export function ensure({ why, packages, remedy, found }: Need): number {
  if (found()) return 0
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages}`
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`${why}: ${command}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (spawnSync('/bin/sh', ['-c', command], { stdio: 'inherit', env }).status === 0 && found()) return 0
  }
  console.error(`${why}: ${isDebian() ? `run as root: ${command}` : remedy}.`)
  return 1
}

function isDebian(): boolean {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
