import type { Words } from '../presentation/words.ts'
import { edition } from '../rules/changes.ts'
import { type Cell, inWords, rows } from './matrix-rows.ts'

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: 0.5rem 0.75rem; text-align: left; vertical-align: top; }
.supported { background: #e7f4e4; }
.not-movable { background: #fff4ce; }
.prohibited { background: #fde7e9; }
.not-stated { background: #eef1f5; }
`

const escaped = (text: string) => text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)

const cellHtml = (words: Words, cell: Cell) => {
  const [verdict = '', ...actions] = inWords(words, cell).map(escaped)
  return `<td class="${cell.verdict} ${cell.basis}"><strong>${verdict}</strong><br>${actions.join('<br>')}</td>`
}

/** The decision table as one page that needs nothing else. */
export const asHtml = (words: Words): string => {
  const { t, date, language } = words
  const title = escaped(`${t('app.name')}: ${t('advice.edition', { date: date(edition) })}`)
  const heads = [t('question.channel.label'), t('kind.license.label'), t('kind.usage.label')]
  const body = rows(words).map(
    ({ label, results }) =>
      `<tr><th scope="row">${escaped(label)}</th>${results.map(cell => cellHtml(words, cell)).join('')}</tr>`,
  )
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${title}</title>
<style>${style}</style>
<h1>${title}</h1>
<table>
<thead><tr>${heads.map(head => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</html>`
}
