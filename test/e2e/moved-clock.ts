import { readFileSync } from 'node:fs'

/** For `--import`: time has passed for the process, by its clock and since it began, by the milliseconds that stand in the file CLOCK_FILE, when there is one. */
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
  const passed = performance.now.bind(performance)
  performance.now = () => passed() + ahead
  globalThis.Date = class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length > 0 ? given : [RealDate.now() + ahead]) as [number]))
    }
    static override now(): number {
      return RealDate.now() + ahead
    }
  } as DateConstructor
}
