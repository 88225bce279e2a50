/** `node test/language/growth.ts`: milliseconds of CPU that a message takes by its length, the best of fifteen, for messages that nobody means. */
import { say } from './speaking.ts'

const lengths = [125, 250, 500, 1000, 2000, 4000]
const repeated = (unit: string) => (length: number) => unit.repeat(length).slice(0, length)

const texts: Readonly<Record<string, (length: number) => string>> = {
  'one letter': repeated('a'),
  'our own words': repeated('azure via ea men inte open '),
  mentions: repeated('<at>Kanalguiden</at> '),
  'only emoji': repeated('🙂'),
  'every language': repeated('Köpa 구매 купить شراء 購入 ซื้อ αγορά खरीदें לקנות mua '),
}

const once = (text: string): number => {
  const before = process.cpuUsage()
  for (let time = 0; time < 5; time++) say(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 5000
}

for (const [name, text] of Object.entries(texts)) {
  const best = lengths.map(length => Math.min(...Array.from({ length: 15 }, () => once(text(length)))).toFixed(2))
  console.info(`${name.padEnd(16)} ${best.join('  ')}  → ${say(text(4000)).intent}`)
}
