import { expect } from 'chai'
import { kanalguiden, started } from '../terminal.ts'

describe('kanalguiden chat', () => {
  it('keeps no plans, says why, and names the call that shows the plan of what was talked about', async () => {
    const input = 'csp-partner; license\nplan the move\n'
    const { stdout } = started(['chat', '--lang', 'en'], { input })
    expect(stdout).to.include('a conversation at the terminal is forgotten at its end')
    const [, call = ''] = /kanalguiden (plan --channel .*)/.exec(stdout) ?? []
    expect((await kanalguiden(call.split(' '))).stdout).to.match(/^The move as a plan: Another CSP partner · licenses/)
  })
})
