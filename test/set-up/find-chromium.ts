import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that the end-to-end tests drive: CHROMIUM if it can be run, else the first that the machine has. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)].filter(folder => folder !== '')
  const candidates = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [env.CHROMIUM, ...candidates].find(isExecutable)
}

function isExecutable(path: string | undefined): boolean {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
