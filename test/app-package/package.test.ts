import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { zip } from '../../src/app-package/zip.ts'
import { readConfig } from '../../src/config/config.ts'
import { environment, madeFiles } from './made.ts'
import { unzip } from './unzip.ts'

describe('npm run package', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanalguiden-package-'))
    for (const part of ['src', 'manifest', 'package.json']) cpSync(part, join(folder, part), { recursive: true })
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Without the environment of the tests, so that nothing of it gets in. */
  const run = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['src/cli/make-package.ts'], { cwd: folder, env: { ...env }, encoding: 'utf8' })
  const made = () => readFileSync(join(folder, 'dist/kanalguiden.zip'))

  it('writes the package that was checked', () => {
    const { status, stdout, stderr } = run(environment)
    expect(stderr).to.equal('')
    expect({ status, stdout }).to.deep.equal({ status: 0, stdout: 'dist/kanalguiden.zip\n' })
    expect(unzip(made())).to.deep.equal(madeFiles())
  })

  it('writes the same bytes the next time, at another time of files that are dated otherwise', () => {
    run(environment)
    const first = made()
    for (const name of ['manifest.json', 'sv.json', 'color.png']) utimesSync(join(folder, 'manifest', name), 1e9, 1e9)
    run({ ...environment, TZ: 'Asia/Tokyo', LANG: 'sv_SE.UTF-8' })
    expect(made().equals(first)).to.equal(true)
  })

  it('names every variable that is missing, and stops with 2', () => {
    const { status, stdout, stderr } = run({})
    expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' })
    const named = stderr.split('\n').flatMap(line => /^ {2}(\w+): is missing/.exec(line)?.[1] ?? [])
    expect(named).to.deep.equal(Object.keys(environment))
    expect(stderr).not.to.include(' at ')
  })

  it('names every variable that is wrong, and stops with 2', () => {
    const wrong = { ...environment, MicrosoftAppId: 'me', TERMS_URL: 'http://partner.example', TEAMS_APP_ID: 'x' }
    const { status, stderr } = run(wrong)
    expect(status).to.equal(2)
    expect(stderr)
      .to.match(/MicrosoftAppId: must be.*GUID/)
      .and.match(/TERMS_URL: must be an address with https/)
    expect(stderr).to.match(/TEAMS_APP_ID: must be.*GUID/)
  })

  it('writes nothing that Teams would refuse', () => {
    cpSync(join(folder, 'manifest/outline.png'), join(folder, 'manifest/color.png'))
    const { status, stderr } = run(environment)
    expect(status).to.equal(1)
    expect(stderr).to.equal('The package would be refused:\n  color.png: must be 192 x 192: it is 32 x 32\n')
    expect(made).to.throw('ENOENT')
  })

  it('needs none of the bot’s secrets, and the bot needs none of its variables', () => {
    expect(() => readConfig(environment)).to.throw('MicrosoftAppPassword')
    expect(() => readConfig({})).not.to.throw()
  })
})

describe('The zip', () => {
  it('has the same bytes whatever the order in which files come', () => {
    const files = [...madeFiles()]
    expect(zip(new Map(files.toReversed())).equals(zip(new Map(files)))).to.equal(true)
  })

  it('keeps names and bytes, and knows nothing of the time', () => {
    const files = new Map([
      ['å ä ö.txt', Buffer.from('hej')],
      ['empty', Buffer.alloc(0)],
    ])
    expect(unzip(zip(files))).to.deep.equal(files)
    expect(unzip(zip(new Map()))).to.deep.equal(new Map())
  })
})
