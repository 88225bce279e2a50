// Runs in the browser, with Microsoft's renderer: one card into one element, as Teams shows it.

/** Teams' Markdown, as far as the cards use it: paragraphs, links, emphasis. Everything else is text. */
const markdown = text => {
  const safe = text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
  const linked = safe.replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, '<a href="$2">$1</a>')
  return linked
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .split(/\n\n/)
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text)
  result.didProcess = true
}

globalThis.renderCard = (json, theme, into) => {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(globalThis.hostConfigs[theme])
  card.onExecuteAction = action => {
    into.dataset.action = action.title ?? ''
  }
  card.parse(json)
  into.replaceChildren(card.render())
  into.classList.add('stage', theme)
  into.lang = json.lang
}
