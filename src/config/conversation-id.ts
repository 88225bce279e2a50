/** A channel's or group chat's id: the bot can be asked into these, and into no other. */
const group = /19:[\w-]+@thread\.(?:tacv2|v2|skype)/i

const encoded = /%([0-9a-f]{2})/gi
const decodedOnce = (text: string): string =>
  text.replace(encoded, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** A link that was sent on is encoded once more by each program that it went through. */
const decodings = 4

/**
 * The id in what somebody copied: the id itself, as Teams' "Get link to channel" encodes it, or such a link. What a thread adds to it is
 * left out. Undefined where there is none.
 */
export const conversationIdIn = (copied: string): string | undefined => {
  const texts = Array.from({ length: decodings }).reduce<readonly string[]>(
    all => [...all, decodedOnce(all.at(-1) ?? '')],
    [copied.replace(/[\s\p{Cf}]/gu, '')],
  )
  return texts.map(text => group.exec(text)?.[0]).find(Boolean)
}
