import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { verdictOn } from './audit.ts'
import { foreignIn, licencesIn } from './licences.ts'

const advisory = (severity: string, id: string) => ({
  vulnerabilities: {
    left: { via: [{ name: 'left', severity, title: 'Reads too much', url: `https://github.com/advisories/${id}` }] },
    right: { via: ['left'] },
  },
})

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

describe('What the bot is made of', () => {
  it('says of each package that wants to run something at its installation whether it may', () => {
    const { packages } = json('package-lock.json')
    const asking = Object.keys(packages).filter(name => packages[name].hasInstallScript)
    expect(json('package.json').allowScripts).to.have.all.keys(
      asking.map(name => name.replace(/^.*node_modules\//, '')),
    )
  })

  it('has licences that are on the list', () => {
    const licences = licencesIn(json('package-lock.json'))
    expect(licences.get('MIT')).to.include('restify').and.not.include('mocha')
    expect(foreignIn(licences)).to.deep.equal([])
  })

  it('is refused with a licence that is not, or with none', () => {
    const packages = {
      '': { license: 'UNLICENSED' },
      'node_modules/a': { license: 'AGPL-3.0' },
      'node_modules/x/node_modules/@b/c': {},
      'node_modules/d': { license: 'GPL-3.0', dev: true },
    }
    expect(foreignIn(licencesIn({ packages }))).to.deep.equal(['a: AGPL-3.0', '@b/c: none'])
  })

  it('is refused with an advisory that is high or critical, and named', () => {
    for (const severity of ['high', 'critical']) {
      const { ok, says } = verdictOn(JSON.stringify(advisory(severity, 'GHSA-1')))
      expect(ok).to.equal(false)
      expect(says).to.include(`left: ${severity}, Reads too much (https://github.com/advisories/GHSA-1)`)
    }
  })

  it('passes with lesser advisories, with accepted ones, and with none', () => {
    for (const json of [
      advisory('moderate', 'GHSA-1'),
      advisory('high', 'GHSA-8r6m-32jq-jx6q'),
      { vulnerabilities: {} },
    ]) {
      expect(verdictOn(JSON.stringify(json)).ok).to.equal(true)
    }
  })

  it('is not called sound where the registry does not answer: it says that nothing was checked', () => {
    for (const output of ['', '{"message":"405 Method Not Allowed","statusCode":405}']) {
      const { ok, says } = verdictOn(output)
      expect(ok).to.equal(true)
      expect(says).to.include('nothing was checked')
    }
  })
})
