import { spawnSync } from 'node:child_process'
import { expect } from 'chai'

describe('Regular expressions', function () {
  this.timeout(300_000)

  it('take no more than linear time, whatever text they meet: recheck looks for attacks on each of them', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['test/fuzz/expressions.ts'], { encoding: 'utf8' })
    expect(status, stderr).to.equal(0)
    expect(stdout).to.match(/^\d{3,} expressions, 0 of them too slow/)
  })
})
