/** Where a bot runs as its container file says, and what can be seen of it there. */
export interface Stage {
  /** Where it is reached from this machine. */
  readonly address: string
  /** MB of code and packages. */
  readonly size: number
  /** Runs something beside the bot: as its user, in its folder, with its environment and what is given here. */
  run(command: readonly string[], environment?: Readonly<Record<string, string>>): Ran
  /** What the container file's health check says now. */
  healthy(): boolean
  /** Asks it to end as an engine does (SIGTERM), and returns its exit code. */
  end(): Promise<number>
  /** Takes away what was made. */
  clear(): void
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`The rehearsal failed: ${what}.`)
  say(`✔ ${what}`)
}
