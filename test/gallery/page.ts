import { languages } from '../../src/conversation/ports.ts'
import { drawInterview } from '../../src/map/interview.ts'
import { drawTable } from '../../src/map/table.ts'
import { createWords } from '../../src/presentation/words.ts'
import { drawnOn } from '../map/pictures.ts'

const style = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 'Segoe UI', system-ui, sans-serif; margin: 0; }
header { padding: 1rem 1.5rem; }
form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; padding: 0.75rem 1.5rem; background: Canvas; border-bottom: 1px solid; }
form label { display: flex; flex-direction: column; font-size: 13px; }
form input, form select { font: inherit; min-height: 2rem; }
form input { width: min(24rem, 70vw); }
section { padding: 0.5rem 1.5rem 1.5rem; border-bottom: 1px solid; min-height: 20rem; contain: layout style; }
main { scroll-margin-top: 6rem; }
h1 { margin: 0; } h2 { font-size: 1.05rem; margin: 0.5rem 0 0; overflow-wrap: anywhere; }
.facts { margin: 0 0 0.5rem; }
.stages { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
figure { margin: 0; max-width: 100%; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 30rem; overflow: auto; border: 1px solid; padding: 0.5rem; }
.map svg { max-width: 100%; height: auto; }
`

const select = (name: string, title: string, options: readonly string[]) =>
  `<label>${title}<select name="${name}"><option value="">all</option>${options
    .map(option => `<option>${option}</option>`)
    .join('')}</select></label>`

const voices = createWords()

/** Ids in a page are unique; each picture brings its own. */
const embedded = (svg: string, name: string) =>
  svg
    .replaceAll('"title description"', `"${name}-t ${name}-d"`)
    .replace('id="title"', `id="${name}-t"`)
    .replace('id="description"', `id="${name}-d"`)

const maps = languages
  .map(
    language =>
      `<details class="map"><summary>The decision map (${language})</summary>${embedded(drawTable(voices[language], { day: drawnOn, link: true }), `table-${language}`)}${embedded(drawInterview(voices[language], drawnOn), `interview-${language}`)}</details>`,
  )
  .join('\n')

/** The gallery's page: everything it needs lies beside it, so that it opens from disk. */
export const pageOf = (templates: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kanalguiden: every card</title>
<link rel="stylesheet" href="adaptivecards.css">
<link rel="stylesheet" href="stage.css">
<style>${style}</style>
<header><h1>Kanalguiden: every card</h1><p id="count" role="status"></p>${maps}</header>
<form>
<label>Search (names, rules, words of the card)<input type="search" autocomplete="off"></label>
${select('language', 'Language', languages)}
${select('theme', 'Theme', ['light', 'dark'])}
${select('width', 'Width', ['390', '760'])}
${select('template', 'Template', templates)}
</form>
<main id="cards"></main>
<script src="adaptivecards.min.js"></script>
<script src="host-configs.js"></script>
<script src="render.js"></script>
<script src="index.js"></script>
<script src="page.js"></script>
</html>
`
