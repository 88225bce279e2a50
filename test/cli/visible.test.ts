import { stripVTControlCharacters } from 'node:util'
import { expect } from 'chai'
import { visible } from '../../src/cli/visible.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createMisses } from '../../src/storage/folder/misses.ts'
import { newFolders } from '../storage/folders.ts'
import { nothingToLog } from '../storage/logs.ts'
import { kanalguiden, started } from './terminal.ts'

/** A window's title, a cleared screen, the clipboard, and the same in one byte; a bell, a word that is written over. */
const hostile = '\u001b]0;evil\u0007 \u001b[2J \u001b]52;c;cm0=\u0007 \u009b2J \u007f\u0000 see\r\bnothing'

describe('What others wrote, in an operator’s terminal', () => {
  const newFolder = newFolders()

  it('has no control characters, but ends of lines, tabs and our own colors', () => {
    expect(visible(hostile)).to.equal(']0;evil [2J ]52;c;cm0= 2J  seenothing')
    for (const ours of ['two\nlines\twith a tab', 'a;b\r\nc;d\r\n', '\u001b[32m✔\u001b[39m all is well', 'Åsa 💬'])
      expect(visible(ours)).to.equal(ours)
  })

  it('is shown without them by the program itself, whatever lies in the store', async () => {
    const dataDir = await newFolder()
    const day = new Date().toISOString().slice(0, 10)
    const store = await createMisses({ dataDir, days: 90, log: nothingToLog })
    await store.note({ text: `plakett ${hostile}`, language: 'sv', day, outcome: 'none' })
    const { stdout, stderr } = started(['misses'], { env: { DATA_DIR: dataDir } })
    expect(stdout, stderr).to.include('plakett')
    expect(stdout + stderr).not.to.match(/(?![\n\t])\p{Cc}/u)
  })

  it('is without them in what is said of a word that is no command, too', async () => {
    const { stderr, status } = await kanalguiden(['ask\u001b[2J\u009b'])
    expect(status).to.equal(2)
    expect(stderr).to.include('ask[2J')
    expect(stripVTControlCharacters(stderr)).not.to.match(/(?![\n\t])\p{Cc}/u)
  })

  it('is escaped in the log', () => {
    const lines: string[] = []
    createLog('info', line => lines.push(line)).info('odd', { id: hostile })
    expect(lines[0]).not.to.match(/\p{Cc}/u)
    expect(JSON.parse(lines[0] ?? '')).to.have.property('id', hostile)
  })
})
