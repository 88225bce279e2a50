// Runs in the browser, with Microsoft's renderer: one card into one element, as Teams shows it.

/** Teams' Markdown, as far as the cards use it: paragraphs, links, emphasis, mentions. Everything else is text. */
const markdown = text => {
  const safe = text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
  const linked = safe.replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>')
  return linked
    .replace(/&#60;at&#62;(.*?)&#60;\/at&#62;/g, '<strong>$1</strong>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .split(/\n\n/)
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text)
  result.didProcess = true
}

/** How Teams calls a card's width; Microsoft's renderer does not know it yet. A phone's is narrow. */
const widths = ['verynarrow', 'narrow', 'standard', 'wide']
const fits = (target, pixels) => {
  const here = [200, 400, 768].filter(each => pixels > each).length
  const [, bound, name] = /^(?:(atLeast|atMost):)?(\w+)$/.exec(target)
  const wanted = widths.indexOf(name.toLowerCase())
  return bound === 'atLeast' ? here >= wanted : bound === 'atMost' ? here <= wanted : here === wanted
}

/** What of a card is shown at a width. */
const shownAt = (pixels, value) => {
  if (Array.isArray(value))
    return value.filter(each => !each?.targetWidth || fits(each.targetWidth, pixels)).map(each => shownAt(pixels, each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shownAt(pixels, each)]))
}

globalThis.renderCard = (json, theme, into) => {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(globalThis.hostConfigs[theme])
  card.onExecuteAction = action => {
    into.dataset.action = action.title ?? ''
  }
  card.parse(shownAt(into.clientWidth || Number.parseInt(into.style.width, 10), json))
  into.replaceChildren(card.render())
  into.classList.add('stage', theme)
  into.lang = json.lang
}
