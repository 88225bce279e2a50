import type { CustomerPage } from '../presentation/plan/customer-page.ts'
import type { Words } from '../presentation/words.ts'

const style = `
@page { size: A4; margin: 14mm 16mm; }
body { font: 11pt/1.45 'Segoe UI', system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #c8c8c8; }
td:nth-child(-n+2), th:nth-child(-n+2) { padding-right: 1.2rem; }
td span { display: block; white-space: nowrap; }
td span::first-letter { text-transform: uppercase; }
ul { margin: 0; padding-left: 1.2rem; }
tr, li { break-inside: avoid; }
h2 { break-after: avoid; }
@media screen and (max-width: 36rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr, td { display: block; }
  tr { padding: .4rem 0; border-bottom: 1px solid #c8c8c8; }
  td { border: 0; padding: 0; }
  td:nth-child(-n+2) { font-weight: 600; }
}
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; line-height: 1.35; }
  h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
  h2 { margin: .9rem 0 .3rem; }
  th, td { padding: .2rem .6rem .2rem 0; }
}
`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => entities[mark] ?? mark)

const head = (texts: readonly string[]): string =>
  `<tr>${texts.map(text => `<th scope="col">${escaped(text)}</th>`).join('')}</tr>`

/** Each day in a line of its own, never broken. */
const row = ({ when, who, what }: CustomerPage['steps'][number]): string => {
  const days = when.map(day => `<span>${escaped(day)}</span>`).join('')
  return `<tr><td>${days}</td><td>${escaped(who)}</td><td>${escaped(what)}</td></tr>`
}

/** The customer's page to print, or to open in any browser: one file, no script, nothing fetched. */
export const pageHtml = ({ t }: Words, { language, title, intro, steps, lists, call }: CustomerPage): string => {
  const columns = [t('customerPage.column.when'), t('customerPage.column.who'), t('customerPage.column.what')]
  const rows = steps.map(row)
  const asList = ({ heading, lines }: CustomerPage['lists'][number]) =>
    `<h2>${escaped(heading)}</h2>\n<ul>${lines.map(line => `<li>${escaped(line)}</li>`).join('')}</ul>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
<h1>${escaped(title)}</h1>
${intro.map(line => `<p>${escaped(line)}</p>`).join('\n')}
<h2>${escaped(t('customerPage.heading.steps'))}</h2>
<table><thead>${head(columns)}</thead><tbody>${rows.join('')}</tbody></table>
${lists.map(asList).join('\n')}
<h2>${escaped(t('customerPage.heading.call'))}</h2>
<p>${escaped(call)}</p>
</body>
</html>`
}
