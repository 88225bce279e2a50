import { createListener } from '../../src/app/listen.ts'
import { createApp, type Input } from '../../src/app.ts'
import type { Message } from '../../src/presentation/message.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { buttonsOf } from '../conversation/person.ts'
import { newRoom } from './room.ts'

const listen = createListener([...readTopics().values()])
const presentation = createPresentation({ partner: 'Nordisk Moln AB' })

interface There {
  readonly group?: true
  readonly takesFiles?: true
  readonly locale?: string
}

/** Anna, who talks Swedish where nothing else is said, with a bot that plans moves, on 30 November 2026. */
export const atTheCard = ({ group, takesFiles, locale = 'sv-SE' }: There = {}) => {
  const { planner } = newRoom()
  const app = createApp({ memories: createInMemory(), listen, presentation, planner, day: '2026-11-30' })
  const speaking = (name: string) => {
    const id = name.toLowerCase()
    const person = {
      objectId: id,
      name,
      personId: id,
      sessionId: `chat|${id}`,
      placeId: 'chat',
      ...(group && { group }),
    }
    let last: Message | undefined
    const act = async (input: Input): Promise<string> => {
      last = await app.handle({ person, locale, input, ...(takesFiles && { takesFiles }) })
      return last?.summary ?? ''
    }
    const said = (): Message => {
      if (!last) throw new Error('The bot has not said anything yet.')
      return last
    }
    return {
      said,
      types: (text: string) => act({ kind: 'typed', text }),
      taps: (title: string, inputs: Readonly<Record<string, string>> = {}) => {
        const buttons = buttonsOf(said().card)
        const found = buttons.find(button => button.title === title)
        if (!found) throw new Error(`No button "${title}" among: ${buttons.map(button => button.title).join(', ')}`)
        return act({ kind: 'tapped', data: { ...found.data, ...inputs } })
      },
    }
  }
  return { ...speaking('Anna'), as: speaking }
}
