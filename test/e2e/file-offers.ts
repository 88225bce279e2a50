import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Playground } from '../playground/playground.ts'

const consent = 'application/vnd.microsoft.teams.card.file.consent'

interface Offer {
  readonly name: string
  readonly content: { readonly acceptContext: { readonly file: string }; readonly sizeInBytes: number }
}

const isOffer = (value: object): value is Offer =>
  'contentType' in value && value.contentType === consent && 'name' in value && 'content' in value

const offersIn = (value: unknown): readonly Offer[] => {
  if (typeof value !== 'object' || value === null) return []
  return isOffer(value) ? [value] : Object.values(value).flatMap(offersIn)
}

/** The files that the bot offers, read from the playground's own traffic, for it shows no card for them: the next one, once it is there. */
export const watchOffers = (page: Page, patienceMs: number): (() => Promise<Offer>) => {
  const offers: Offer[] = []
  /** The playground tells of a message more than once. */
  const known = new Set<string>()
  const note = (offer: Offer) => {
    const { file } = offer.content.acceptContext
    if (!known.has(file)) offers.push(offer)
    known.add(file)
  }
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes(consent)) for (const offer of offersIn(JSON.parse(String(payload)))) note(offer)
    }),
  )
  return async () => {
    for (const start = Date.now(); ; await pause(10)) {
      const offer = offers.shift()
      if (offer) return offer
      if (Date.now() - start > patienceMs) throw new Error('The bot has offered no file.')
    }
  }
}

/** Accepts what is offered next, as Teams does for a person: says where it may be put, and has it put there. */
export const takeFile = async (nextOffer: () => Promise<Offer>, playground: Playground): Promise<Buffer> => {
  const offer = await nextOffer()
  const taken: Buffer[] = []
  const drive = createServer(async (request, response) => {
    taken.push(await buffer(request))
    response.writeHead(201).end('{}')
  }).listen(0, '127.0.0.1')
  await once(drive, 'listening')
  const uploadUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}/upload`
  const uploadInfo = {
    uploadUrl,
    contentUrl: 'https://drive.example/file',
    name: offer.name,
    uniqueId: '1',
    fileType: '',
  }
  const value = { type: 'fileUpload', action: 'accept', context: offer.content.acceptContext, uploadInfo }
  const status = await playground.invoke('fileConsent/invoke', value)
  drive.close()
  const [file] = taken
  if (status !== 200 || file?.length !== offer.content.sizeInBytes) throw new Error(`${offer.name}: HTTP ${status}`)
  return file
}
