/** Answers that are too long for a card, as files, the way Teams hands them over. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { tableRowsIn } from '../../../src/tables/read.ts'
import { invoke, message, newBot, saidIn } from '../bot-client.ts'

const rows = Array.from({ length: 700 }, (_, index) => `Bolag ${index} AB; ${index % 2 ? 'EA' : 'Open'}; Azure`)
const list = rows.join('\n')
const consent = 'application/vnd.microsoft.teams.card.file.consent'
const info = 'application/vnd.microsoft.teams.card.file.info'

interface Offered {
  readonly contentType: string
  readonly name: string
  readonly content: { readonly description: string; readonly sizeInBytes: number; readonly acceptContext: object }
}

/** Where somebody's OneDrive is: it takes what it is given, or says why not. */
const startDrive = async (status = 201) => {
  const taken: { readonly range: string | undefined; readonly bytes: Buffer }[] = []
  const server = createServer(async (request, response) => {
    taken.push({ range: request.headers['content-range'], bytes: await buffer(request) })
    response.writeHead(status)
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`
  return { taken, url, stop: () => server.close() }
}

describe('A list that is too long for a card', function () {
  this.timeout(60_000)
  const asks = async (bot = newBot(), more: object = { locale: 'sv-SE' }) => {
    const said = saidIn(await bot.post(message(list, { id: 'list', ...more })))
    const offer = said.flatMap(({ attachments = [] }) => attachments).find(({ contentType }) => contentType === consent)
    return { bot, said, offer: offer as unknown as Offered | undefined }
  }
  const answers = async (
    { bot, offer }: Awaited<ReturnType<typeof asks>>,
    action: string,
    { uploadUrl = '', ...more }: { readonly uploadUrl?: string } & object = {},
  ) => {
    const uploadInfo = {
      uploadUrl,
      contentUrl: 'https://x.sharepoint.com/x',
      name: 'x.csv',
      uniqueId: 'u1',
      fileType: 'csv',
    }
    const value = {
      type: 'fileUpload',
      action,
      context: offer?.content.acceptContext,
      ...(uploadUrl && { uploadInfo }),
    }
    const how = { deliveryMode: 'expectReplies', locale: 'sv-SE', id: `${action} ${Math.random()}`, ...more }
    return saidIn(await bot.post(invoke('fileConsent/invoke', value, how)))
  }
  const told = (said: Awaited<ReturnType<typeof answers>>) => said.map(({ summary = '' }) => summary).join('\n')

  it('is offered as a file in somebody’s own chat, beside the first rows', async () => {
    const { said, offer } = await asks()
    expect(said[0]?.summary).to.include('Hela listan får du som fil')
    expect(offer?.name).to.equal('kundsvar.csv')
    expect(offer?.content.description).to.include('700 kunder')
    expect(offer?.content.sizeInBytes).to.be.above(700 * 50)
  })

  it('is put into their OneDrive when they accept, whole, and is there to be opened', async () => {
    const drive = await startDrive()
    const asked = await asks()
    const said = await answers(asked, 'accept', { uploadUrl: drive.url })
    const [{ range, bytes } = { range: '', bytes: Buffer.alloc(0) }] = drive.taken
    expect(bytes.length).to.equal(asked.offer?.content.sizeInBytes)
    expect(range).to.equal(`bytes 0-${bytes.length - 1}/${bytes.length}`)
    expect(bytes.subarray(0, 3).toString('hex')).to.equal('efbbbf')
    const [heading, ...customers] = tableRowsIn(bytes.toString().slice(1))
    expect(heading?.cells).to.include('Kund')
    expect(customers).to.have.length(700)
    for (const index of [0, 12, 300, 699]) expect(customers[index]?.cells).to.include(`Bolag ${index} AB`)
    expect(told(said)).not.to.include('gick inte att spara')
    const card = said.flatMap(({ attachments = [] }) => attachments).find(({ contentType }) => contentType === info)
    expect(card).to.deep.include({ name: 'x.csv', contentUrl: 'https://x.sharepoint.com/x' })
    drive.stop()
  })

  it('is not sent anywhere when they decline, or another person accepts, or Teams names another host', async () => {
    const drive = await startDrive()
    const asked = await asks()
    expect(told(await answers(asked, 'decline'))).to.include('Då blev det ingen fil')
    const eve = { from: { id: '29:eve', aadObjectId: 'object-eve', name: 'Eve' }, uploadUrl: drive.url }
    expect(told(await answers(asked, 'accept', eve))).to.include('finns inte kvar')
    expect(told(await answers(asked, 'accept', { uploadUrl: 'https://evil.example/upload' }))).to.include(
      'gick inte att spara',
    )
    expect(told(await answers(asked, 'accept'))).to.include('gick inte att spara')
    expect(drive.taken).to.deep.equal([])
    drive.stop()
  })

  it('says so when OneDrive does not take it, and when the bot no longer has it', async () => {
    const drive = await startDrive(507)
    const asked = await asks()
    expect(told(await answers(asked, 'accept', { uploadUrl: drive.url }))).to.include('gick inte att spara')
    const other = { ...asked, bot: newBot() }
    expect(told(await answers(other, 'accept', { uploadUrl: drive.url }))).to.include('finns inte kvar')
    drive.stop()
  })

  it('is offered to nobody in Copilot, which has no card to take it with: the text says where there is one', async () => {
    const { said, offer } = await asks(newBot(), { channelData: { productContext: 'COPILOT' }, locale: 'sv-SE' })
    expect(said).to.have.length(1)
    expect(offer).to.equal(undefined)
    expect(said[0]?.text).to.include('Bolag 0 AB')
    expect(said[0]?.text).to.include('kanalguiden batch').and.not.include('Tillåt')
  })

  it('is answered plainly with the terminal where Teams hands no files over', async () => {
    const group = { conversation: { id: 'group', conversationType: 'groupChat', isGroup: true }, locale: 'sv-SE' }
    const { said, offer } = await asks(newBot(), group)
    expect(offer).to.equal(undefined)
    expect(said[0]?.summary).to.include('i terminalen: kanalguiden batch').and.include('690 rader till')
  })

  for (const value of [
    null,
    {},
    { action: 'accept' },
    { action: 'steal', context: { file: 'x' } },
    { action: 'accept', context: { file: 7 } },
  ])
    it(`of a tap that is none, says that there is no file: ${JSON.stringify(value)}`, async () => {
      const how = { deliveryMode: 'expectReplies', id: JSON.stringify(value) }
      const said = saidIn(await newBot().post(invoke('fileConsent/invoke', value, how)))
      expect(told(said)).to.include('no longer have that file')
    })
})
