import { readFileSync } from 'node:fs'

/** For `--import`: the process’s clock is ahead by the milliseconds that stand in the file CLOCK_FILE, when there is one. */
const file = process.env.CLOCK_FILE
const RealDate = Date
let ahead = 0
const look = () => {
  try {
    ahead = Number(readFileSync(file ?? '', 'utf8')) || 0
  } catch {
    ahead = 0
  }
}
if (file) {
  look()
  setInterval(look, 50).unref()
  globalThis.Date = class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length > 0 ? given : [RealDate.now() + ahead]) as [number]))
    }
    static override now(): number {
      return RealDate.now() + ahead
    }
  } as DateConstructor
}
