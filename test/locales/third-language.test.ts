import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { copyOfTheHouse, speakNynorsk, translateEntries } from './nynorsk.ts'

/** In a copy of the project: its words in locales/ and one line in src/languages.ts, and nothing else. */
describe('A third language', () => {
  let [folder, untranslated] = ['', '']
  const run = (args: readonly string[], input = '') => {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, '.cache') }
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, input, encoding: 'utf8' })
    return stdout + stderr
  }
  const kanalguiden = (...args: readonly string[]) => run(['src/cli/kanalguiden.ts', ...args])
  const words = () => JSON.parse(readFileSync(join(folder, 'locales/nn.json'), 'utf8'))

  before(() => {
    folder = copyOfTheHouse()
    speakNynorsk(folder)
    untranslated = kanalguiden('ask', 'kva er gdap', '--lang', 'nn')
    translateEntries(folder)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('is told which terms and topics are not translated yet', () => {
    expect(untranslated).to.match(/locales\/glossary\.json: "nn" is missing in multichannel, multipartner, .*tenant/)
  })

  it('is told by the compiler which words it lacks, and nothing else has to change', () => {
    const whole = words()
    const { title: _, ...help } = whole.help
    writeFileSync(join(folder, 'locales/nn.json'), JSON.stringify({ ...whole, help }))
    const said = run(['node_modules/typescript/bin/tsc', '--pretty', 'false'])
    writeFileSync(join(folder, 'locales/nn.json'), JSON.stringify(whole))
    expect(said).to.match(/nn\["help"\].*\n.*"title"' is missing/)
    expect(said.match(/error TS/g), said).to.have.length(1)
  }).timeout(180_000)

  it('is on the map, in the pictures and on the page', () => {
    run(['test/map/draw.ts'])
    expect(readdirSync(join(folder, 'test/map'))).to.include.members(['table.nn.svg', 'interview.nn.svg'])
    expect(readFileSync(join(folder, 'test/map/table.nn.svg'), 'utf8'))
      .to.include('lang="nn"')
      .and.include('det går an')
    const page = kanalguiden('matrix', '--format', 'html', '--lang', 'nn')
    expect(page).to.include('<html lang="nn">').and.include('Ja, det går an').and.include('learn.microsoft.com/nb-no/')
  })

  it('is in every transcript', () => {
    run(['test/transcripts/write.ts'])
    expect(readFileSync(join(folder, 'test-output/transcripts/nn.md'), 'utf8')).to.include('Dette gjeld')
  })

  it('is spoken with whoever speaks it, by what the cards and commands say', () => {
    const { channel, kind } = words()
    const sentence = 'kunden har kjøpt azure gjennom sin enterprise-avtale og vil at vi skal hjelpe dem videre med det'
    const typed = [
      'hjelp',
      sentence,
      `${channel.ea.label}; ${kind.usage.label}`,
      'kva betyr kundprenumerationer?',
      'svenska',
      'nynorsk',
      'hej då',
    ]
    const said = run(['src/cli/kanalguiden.ts', 'chat', '--lang', 'nn'], typed.join('\n'))
    expect(said).to.include('[Start på nynorsk]').and.include('[English · Svenska]')
    expect(said).to.include('Dette kan eg').and.include('Dette gjeld').and.include('Ja, men läggs upp på nytt')
    expect(said, 'it is not taken for Swedish').to.include('Enterprise-avtal (EA) · Azure\ntolkat · Dette gjeld i dag')
    expect(said).to.include('På engelsk: customer subscriptions').and.include('På svensk: ')
  })
})
