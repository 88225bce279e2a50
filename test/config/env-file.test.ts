import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { loadEnvFile } from '../../src/config/env-file.ts'
import { newFolders } from '../storage/folders.ts'

const text = 'MicrosoftAppId=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\r\nDEVELOPER_NAME="Åhléns AB" # vi\r\nPORT=4000\r\n'

const saved: readonly (readonly [string, Buffer])[] = [
  ['as it should be', Buffer.from(text)],
  ['with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['by PowerShell, in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['in UTF-16 the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['in UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['in Windows-1252', Buffer.from(text, 'latin1')],
  ['with one kind of line end only', Buffer.from(text.replaceAll('\r\n', '\n'))],
  ['with export before each', Buffer.from(`\uFEFF${text.replaceAll(/^(?=.)/gm, 'export ')}`)],
]

describe('.env', () => {
  const newFolder = newFolders()
  const loaded = async (bytes: Buffer, env: Record<string, string | undefined> = {}) => {
    const file = join(await newFolder(), '.env')
    writeFileSync(file, bytes)
    loadEnvFile(env, file)
    return env
  }

  for (const [how, bytes] of saved) {
    it(`is read when it was saved ${how}`, async () => {
      expect(await loaded(bytes)).to.deep.equal({
        MicrosoftAppId: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
        DEVELOPER_NAME: 'Åhléns AB',
        PORT: '4000',
      })
    })
  }

  it('gives way to the environment', async () => {
    expect(await loaded(Buffer.from('PORT=4000\nHOST=::1'), { PORT: '1', HOST: undefined })).to.deep.equal({
      PORT: '1',
      HOST: '::1',
    })
  })

  it('is named where it is none, and nothing is needed where there is none', async () => {
    const error = await loaded(Buffer.from('PK\x03\x04')).catch(each => each)
    expect(error.message).to.include('.env: cannot be read as text: save it as UTF-8')
    loadEnvFile({}, join(await newFolder(), '.env'))
  })
})
