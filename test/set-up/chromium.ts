/** `npm test` runs this first: the end-to-end tests need a Chromium. Silent when there is one. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

const PACKAGES = 'chromium fonts-dejavu-core fonts-liberation'
const INSTALL = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES}`

if (!findChromium()) process.exitCode = onDebianAsRoot() && install() && findChromium() ? 0 : complain()

function onDebianAsRoot(): boolean {
  return isDebian() && process.getuid?.() === 0
}

function install(): boolean {
  console.log(`The end-to-end tests need a Chromium and this machine has none: ${INSTALL}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('/bin/sh', ['-c', INSTALL], { stdio: 'inherit', env }).status === 0
}

function complain(): number {
  const remedy = isDebian() ? `run as root: ${INSTALL}` : 'install Chromium or Google Chrome'
  console.error(`No Chromium was found for the end-to-end tests: ${remedy} (or set CHROMIUM to the path of one).`)
  return 1
}

function isDebian(): boolean {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
