import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scene } from './scene.ts'

/** A folder for one run of the playground, which reads its configuration there and leaves its logs. */
export function ownFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kanalguiden-playground-'))
  writeFileSync(join(path, '.m365agentsplayground.yml'), JSON.stringify(scene)) // JSON is YAML
  const remove = () => {
    process.off('exit', remove)
    rmSync(path, { recursive: true, force: true })
  }
  process.on('exit', remove)
  return { path, remove }
}
