import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { reviewed, untouched } from './reviewed.ts'

describe('Each package whose code the bot runs', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  let reached: string[]
  before(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['test/supply/reached.ts'], { encoding: 'utf8' })
    expect(stderr).to.equal('')
    // What only developers have is loaded where it is there, and missed by nobody.
    reached = Object.keys(JSON.parse(stdout)).filter(name => !packages[`node_modules/${name}`]?.dev)
  })
  const named = () => reviewed.flatMap(({ packages }) => packages.split(' '))

  it('was looked at by somebody, once, and nothing is on the list that it does not run', () => {
    expect(named()).to.have.members(reached)
    expect(new Set(named()).size).to.equal(named().length)
  })

  it('has a reason to stay where nobody looks after it any more', () => {
    for (const { packages, state, bound } of reviewed)
      if (state === 'ended' || state === 'left') expect(bound, packages).to.be.a('string').with.length.above(20)
  })

  it('is none of those that are left and only lie there', () => {
    for (const name of Object.keys(untouched)) {
      expect(Object.keys(packages)).to.include(`node_modules/${name}`)
      expect(reached).not.to.include(name)
    }
  })
})
