// The gallery's own script: an index that is here at once, cards that are fetched and rendered when they come into view.

const index = globalThis.galleryIndex
const waiting = new Map()
const chunks = new Map()

/** The cards of a chunk; a script beside this page, because a page opened from disk may fetch nothing else. */
const load = number => {
  if (!chunks.has(number)) {
    chunks.set(
      number,
      new Promise(resolve => {
        waiting.set(number, resolve)
        document.head.append(Object.assign(document.createElement('script'), { src: `cards-${number}.js` }))
      }),
    )
  }
  return chunks.get(number)
}
globalThis.galleryChunk = (number, cards) => waiting.get(number)(cards)

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
const folded = (title, text) =>
  element('details', {}, element('summary', { textContent: title }), element('pre', { textContent: text, tabIndex: 0 }))

const chosen = name => document.querySelector(`select[name=${name}]`).value
const shown = (all, name) => (chosen(name) ? [chosen(name)] : all)

const show = async (section, entry) => {
  const { card, twin, words, rules } = (await load(entry.chunk))[entry.at]
  const stages = shown(['light', 'dark'], 'theme').flatMap(theme =>
    shown(['390', '760'], 'width').map(width => {
      const stage = element('div', { className: `stage ${theme}` })
      stage.style.width = `${width}px`
      globalThis.renderCard(card, theme, stage)
      return element('figure', {}, element('figcaption', { textContent: `${theme}, ${width} px` }), stage)
    }),
  )
  section.querySelector('.stages').replaceChildren(...stages)
  section
    .querySelector('.made-of')
    .replaceChildren(
      folded('Text twin', twin),
      folded(`JSON, ${entry.size} bytes`, JSON.stringify(card, null, 2)),
      folded(`Words, locales/${entry.language}.json`, words.join('\n')),
      folded('Rules', rules.join('\n') || 'none: it says what the bot does, not what applies'),
    )
}

const eye = new IntersectionObserver(
  seen => {
    for (const { isIntersecting, target } of seen) {
      const stages = target.querySelector('.stages')
      if (isIntersecting) show(target, index[target.dataset.entry])
      else if (stages.childElementCount > 0) {
        target.style.minHeight = `${target.offsetHeight}px`
        stages.replaceChildren()
      }
    }
  },
  { rootMargin: '600px' },
)

const sectionOf = (entry, number) => {
  const section = element(
    'section',
    { lang: entry.language },
    element('h2', { textContent: `${entry.name} (${entry.language})` }),
    element('p', { className: 'facts', textContent: `${entry.template} · ${entry.size} bytes` }),
    element('div', { className: 'stages' }),
    element('div', { className: 'made-of' }),
  )
  section.dataset.entry = number
  return section
}

const list = document.querySelector('#cards')
const count = document.querySelector('#count')
const unquoted = word => word.replaceAll('"', '')
const filter = () => {
  const wanted = (
    document
      .querySelector('input')
      .value.toLowerCase()
      .match(/"[^"]*"|\S+/g) ?? []
  ).map(unquoted)
  const found = index
    .map((entry, number) => ({ entry, number }))
    .filter(({ entry }) => !chosen('language') || entry.language === chosen('language'))
    .filter(({ entry }) => !chosen('template') || entry.template === chosen('template'))
    .filter(({ entry }) => wanted.every(word => entry.search.includes(word)))
  eye.disconnect()
  list.replaceChildren(...found.map(({ entry, number }) => sectionOf(entry, number)))
  for (const section of list.children) eye.observe(section)
  count.textContent = `${found.length} of ${index.length} cards`
}

/** A cell of the map names its card in the address. */
const follow = () => {
  const [channel, kind] = decodeURIComponent(location.hash.slice(1)).split('.')
  if (!kind) return
  const person = channel === 'csp-partner-customer' ? `${kind} × csp-partner` : `${channel} × ${kind}`
  document.querySelector('input').value = `"advice for ${person}"`
  filter()
  list.scrollIntoView()
}

document.querySelector('form').addEventListener('input', filter)
document.querySelector('form').addEventListener('submit', event => event.preventDefault())
addEventListener('hashchange', follow)
filter()
follow()
