import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)

/** Who runs a server that refuses to run as root. */
export const nobody = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}

/** What that server reads and writes. */
export const giveToNobody = (...paths: readonly string[]): void => {
  if (nobody.uid !== undefined) for (const path of paths) chownSync(path, nobody.uid, nobody.gid)
}
