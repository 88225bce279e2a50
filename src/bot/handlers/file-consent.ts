import { z } from 'zod/v4'
import type { App } from '../../app.ts'
import type { AboutFile, OfferedFile } from '../../presentation/message.ts'
import type { IncomingActivity } from '../activity.ts'
import type { Identity } from '../auth/identity.ts'
import type { TurnContext } from '../channel/adapter.ts'
import { speakerOf } from '../turn.ts'
import { deliver } from './deliver.ts'
import type { FileOffers } from './file-offer.ts'
import { type Handler, respond } from './handler.ts'

const shape = z.looseObject({
  action: z.literal(['accept', 'decline']),
  context: z.looseObject({ file: z.string().max(64) }),
  uploadInfo: z
    .looseObject({
      ...{ uploadUrl: z.string().max(8192), contentUrl: z.string().max(8192), name: z.string().max(500) },
      ...{ uniqueId: z.string().max(500), fileType: z.string().max(50) },
    })
    .optional(),
})
type Upload = NonNullable<z.infer<typeof shape>['uploadInfo']>

/** Milliseconds: Teams itself gives up after fifteen seconds. */
const patience = 14_000

/** Puts the file where Teams said. Whether it is there. */
const upload = async ({ uploadUrl }: Upload, { content, type }: OfferedFile): Promise<boolean> => {
  const body = Buffer.from(content)
  const headers = { 'Content-Type': type, 'Content-Range': `bytes 0-${body.length - 1}/${body.length}` }
  const request = { method: 'PUT', body, headers, redirect: 'error', signal: AbortSignal.timeout(patience) } as const
  return fetch(uploadUrl, request).then(
    ({ ok }) => ok,
    () => false,
  )
}

const infoCard = ({ name, contentUrl, uniqueId, fileType }: Upload) => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  ...{ name, contentUrl, content: { uniqueId, fileType } },
})

interface Means {
  readonly app: App
  readonly offers: FileOffers
  readonly identity: Pick<Identity, 'mayUpload'>
}

/** What came of somebody's tap on the card that offers a file; nothing to say where the file itself is there to be seen. */
const taken = async ({ offers, identity }: Means, activity: IncomingActivity, context: TurnContext) => {
  const { action, context: about, uploadInfo } = shape.parse(activity.value)
  if (action === 'decline') return 'declined'
  const file = offers.find(about.file, activity)
  if (!file) return 'gone'
  if (!uploadInfo || !identity.mayUpload(uploadInfo.uploadUrl) || !(await upload(uploadInfo, file))) return 'failed'
  await context.sendActivity({ type: 'message', summary: uploadInfo.name, attachments: [infoCard(uploadInfo)] })
  return undefined
}

/** Teams asks whether a file that we offered may be saved, and tells us where. */
export const fileConsentHandler = (means: Means, activity: IncomingActivity): Handler | undefined => {
  if (activity.type !== 'invoke' || activity.name !== 'fileConsent/invoke') return undefined
  const [speaker, { app }] = [speakerOf(activity), means]
  const say = async (context: TurnContext, what: AboutFile) => {
    await deliver(context, await app.aboutFile(speaker, what))
    await respond(context, { status: 200 })
  }
  return {
    kind: 'tookFile',
    person: speaker.person,
    answer: async context => {
      const what = shape.safeParse(activity.value).success ? await taken(means, activity, context) : 'gone'
      await (what ? say(context, what) : respond(context, { status: 200 }))
      return 'answered'
    },
    apologise: context => say(context, 'failed'),
    decline: context => respond(context, { status: 429 }),
  }
}
