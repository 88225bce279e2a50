/** Longer texts are not remembered. */
const longest = 300

/** What was found sound is not looked at again, `most` of it: who sends ever new ones has them looked at each time. */
export const soundOnce = (isSound: (text: string) => boolean, most = 100) => {
  const known = new Set<string>()
  return (text: string): boolean => {
    if (known.has(text)) return true
    const sound = isSound(text)
    if (sound && known.size < most && text.length <= longest) known.add(text)
    return sound
  }
}
