import { cellId, type Row, rows } from '../../map/rows.ts'
import { escaped } from '../../map/shapes.ts'
import { drawTable } from '../../map/table.ts'
import { createPresentation } from '../../presentation/present.ts'
import type { Words } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; margin: 1.5rem; }
svg { max-width: 100%; height: auto; }
article { display: none; max-width: 44rem; border: 1px solid; border-radius: 6px; padding: 0 1.25rem 1rem; }
article:target { display: block; }
p { margin: 0.4rem 0; }
`

/** Plain lines with their addresses as links. */
const asParagraphs = (text: string) =>
  text
    .split('\n')
    .map(line => `<p>${escaped(line).replace(/https:\/\/\S+/g, address => `<a href="${address}">${address}</a>`)}</p>`)
    .join('\n')

interface Means {
  readonly words: Words
  readonly day: string
  /** Somebody asked about that day. */
  readonly asked?: true
  /** What day it is, where that day is past. */
  readonly now?: string
}

/** What the card of a cell says, below the table until it is asked for. */
const cards = ({ words, ...then }: Means, row: Row) =>
  row.results.map(cell => {
    const answers = {
      kind: cell.kind,
      ...(row.channel ? { channel: row.channel } : { customer: 'csp-partner' as const }),
    }
    const advice = consult(answers, then.day)
    if (advice.kind === 'ask') throw new Error(`${cellId(row, cell)} is still asked for ${advice.question}.`)
    const reply = { kind: 'guidance', answers, sections: advice.sections, ...then } as const
    const said = asParagraphs(createPresentation().present(reply, words.language).summary)
    const heading = escaped(`${row.label}, ${words.t(`kind.${cell.kind}.label`)}`)
    return `<article id="${cellId(row, cell)}" tabindex="-1"><h2>${heading}</h2>
${said}
<p><a href="#top">${escaped(words.t('map.close'))}</a></p></article>`
  })

/** The decision map as one page that needs nothing else: a click on a cell shows what its card says. */
export const asHtml = (means: Means): string => {
  const { words, day, now } = means
  const archive = now
    ? `<p><strong>${escaped(words.t('advice.archive', { date: words.date(day) }))}</strong></p>\n`
    : ''
  const title = escaped(words.t('map.table', { date: words.date(day) }))
  return `<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
<main id="top">
<h1>${title}</h1>
${archive}${drawTable(words, { day, link: true })}
${rows(words, day)
  .flatMap(row => cards(means, row))
  .join('\n')}
</main>
</html>`
}
