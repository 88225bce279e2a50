import { availableParallelism } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import type { Card } from '../../src/presentation/templates.ts'
import { openEasel, putUp } from './easel.ts'
import type { Entry } from './entries.ts'
import type { Theme } from './host-config.ts'

/** What axe found at one place of a card; `label` and `text`: its name, and what stands in it. */
export interface Finding {
  readonly rule: string
  readonly html: string
  readonly why: string
  readonly label: string
  readonly text: string
}

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What is not ours: the rule, what tells such a place, and whose it is. */
export const notOurs: readonly {
  readonly rule: string
  readonly because: string
  is(finding: Finding): boolean
}[] = [
  {
    rule: 'link-in-text-block',
    because: 'Teams decides how a link looks; ours stand first on a line of their own',
    is: ({ html }) => /^<a [^>]*class="ac-anchor"/.test(html),
  },
  {
    rule: 'label-content-name-mismatch',
    because: 'axe joins what stands side by side without a space (“1Direct”); the name says all of it, with spaces',
    is: ({ label, text }) => text !== '' && squeezed(label).includes(squeezed(text)),
  },
]

/** What the renderer and Teams decide, the same on every card of a shape: one of each is enough. */
export const rulesOfTheRenderer = ['avoid-inline-spacing', 'link-in-text-block']
/** The other rules that find anything to judge on a card. The shapes are judged by all rules, and tell when one is missing. */
export const rulesForCards = [
  ...['aria-allowed-attr', 'aria-allowed-role', 'aria-command-name', 'aria-conditional-attr', 'aria-deprecated-role'],
  ...['aria-hidden-focus', 'aria-prohibited-attr', 'aria-required-attr', 'aria-required-children'],
  ...['aria-required-parent', 'aria-roles', 'aria-valid-attr', 'aria-valid-attr-value', 'button-name'],
  ...['color-contrast', 'duplicate-id-aria', 'empty-heading', 'empty-table-header', 'form-field-multiple-labels'],
  ...['heading-order', 'label', 'label-content-name-mismatch'],
  ...['label-title-only', 'link-name', 'nested-interactive', 'select-name', 'tabindex'],
  'valid-lang',
]
/** What a theme can change is its colours: the rest is judged once, in the light one. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** A card with all that is folded away opened. */
export const unfolded = (card: Card): Card =>
  JSON.parse(JSON.stringify(card), (key, value) => (key === 'isVisible' ? true : value))

const inPage = (rules: readonly string[]) => `axe.run('#easel', {
  resultTypes: ['violations'], elementRef: true, ${rules.length > 0 ? `runOnly: ${JSON.stringify(rules)}` : ''}
}).then(({ violations, passes, incomplete }) => ({
  applied: [...violations, ...passes, ...incomplete].map(({ id }) => id),
  found: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary, element }) => ({
    rule: id, html, why: failureSummary, label: element.ariaLabel ?? '', text: element.innerText,
  }))),
}))`

interface Judged {
  /** Rules that had something to judge. */
  readonly applied: Set<string>
  /** What is ours to mend, with the cards among which it was found. */
  readonly ours: string[]
  /** Which of `notOurs` was found. */
  readonly excused: Set<string>
}

const judgeOn = async (page: Page, cards: readonly Entry[], theme: Theme, rules: readonly string[], judged: Judged) => {
  const opened = cards.map(({ card }) => unfolded(card))
  await putUp(page, opened, theme)
  const { applied, found } = await page.evaluate<{ applied: string[]; found: Finding[] }>(inPage(rules))
  for (const rule of applied) judged.applied.add(rule)
  for (const finding of found) {
    const excuse = notOurs.find(({ rule, is }) => rule === finding.rule && is(finding))
    if (excuse) judged.excused.add(excuse.rule)
    else
      judged.ours.push(`${finding.rule}: ${finding.html} ${finding.why} (${cards.map(({ name }) => name).join('; ')})`)
  }
}

/** Some rules compare each place with every other: few cards at a time are judged faster. */
const batch = 10

/** Has axe judge cards in one theme, all folds open, by these rules (none: by all), on as many pages as there are processors. */
export const judge = async (browser: Browser, cards: readonly Entry[], theme: Theme, rules: readonly string[] = []) => {
  const judged: Judged = { applied: new Set(), ours: [], excused: new Set() }
  const waiting = cards.flatMap((_, at) => (at % batch === 0 ? [cards.slice(at, at + batch)] : []))
  const work = async () => {
    const page = await openEasel(browser)
    for (let next = waiting.shift(); next; next = waiting.shift()) await judgeOn(page, next, theme, rules, judged)
    await page.close()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return judged
}
