/** Whether a message is put as a question, and whether it asks to be led through a case. */
import { isSignal, type Mark, slotOf } from '../facts/marks.ts'
import { isMark } from '../text/read.ts'
import { fillers } from '../words/fillers.ts'

const questionStarts = new Set(
  'krav kraven kravet forutsattningar forutsattning villkor requirements requirement prerequisites conditions exceptions undantag konsekvenser konsekvens effects effect giltighetstid steps stegen forberedelser checklista checklist stod difference skillnad skillnaden compare jamfor omfattas omfattar raknas ingar foljer behaller kopplas fungerar funkar racker forsvinner betyder andras kravs explain forklara beskriv describe define ar whats hows wheres whos kan far maste ska skall bor behover vad hur vem var vart nar varfor vilken vilket vilka finns gar galler can may do does did is are was how what who where when why which should must could would will shall'.split(
    ' ',
  ),
)

/** Whether a message is put as a question. */
export const isQuestion = (words: readonly string[]): boolean =>
  words.some((word, at) => word === '?' && !replies.has(words[at + 1] ?? '')) ||
  words.some(
    (word, at) =>
      (wonders.has(word) && (at === 0 || isMark(words[at - 1] ?? '') || wonderers.has(words[at - 1] ?? ''))) ||
      (asksOf.has(word) && askers.has(words[at + 1] ?? '')) ||
      (verbs.has(word) && subjects.has(words[at + 1] ?? '') && opensClause(words, at)) ||
      (questionStarts.has(word) && opensClause(words, at) && !tellsAt(words, at)),
  )

/** "Azure? none. Licences? loads": who answers at once asks nobody. */
const replies = new Set(
  'nej na nix nope no nah none zero noll ja yes jo japp finns massor loads plenty aldrig never'.split(' '),
)

/** "…, which is a partner", "was on EA" and "could be EA" tell; they do not ask. */
const tellsAt = (words: readonly string[], at: number): boolean =>
  (relatives.has(words[at] ?? '') && (words[at - 1] === ',' || placed.has(words[at + 1] ?? ''))) ||
  (words[at] === 'var' && ours.has(words[at + 1] ?? '')) ||
  words[at + 1] === 'be' ||
  words[at + 1] === 'vara'

const relatives = new Set('which who where when was is are var ar galler'.split(' '))
const placed = new Set('pa hos med i via under on with in at through by'.split(' '))
/** What follows "vår" when it has lost its ring: "var nya kund". */
const ours = new Set(
  'kund ny nya egen egna partner distributor disti leverantor saljare storsta gamla kontakt kundansvarige'.split(' '),
)
/** "as a reseller can I …": a question in the middle. */
const asksOf = new Set('kan far maste ska skall bor behover can may do must should could are'.split(' '))
const askers = new Set('i we jag vi'.split(' '))
/** "har gamla partnern kvar …", "does the customer …": the verb before its subject. */
const verbs = new Set(
  'har hade fick tar flyttas blir ersatter tappar forlorar slipper raknas ser vet kommer gick hanger finns har have has had do does did is are will would'.split(
    ' ',
  ),
)
const subjects = new Set(
  'kunden kund customer client partner partnern partnerns gamla forra tidigare nuvarande nya vi jag man du ni nan nagon den the a our my any anyone old existing they'.split(
    ' ',
  ),
)

/** Nothing but greetings stands between the mark before and this word. */
const opensClause = (words: readonly string[], at: number): boolean => {
  for (let before = at - 1; before >= 0; before--) {
    const word = words[before] ?? ''
    if (isMark(word)) return true
    if (!greetings.has(word)) return false
  }
  return true
}

const wonderers = new Set('i we jag vi am im bara just man'.split(' '))
const wonders = new Set('undrar undrade wonder wondering curious nyfiken'.split(' '))

const greetings = new Set(
  'hej hejsan hi hello hey ok okej men och and but so sa fraga question snabb quick en a'.split(' '),
)

const interrogatives = new Set(
  'what whats how when which why who where vad hur nar vilken vilket vilka varfor vem'.split(' '),
)

/** "Gäller det även MPSA": the verb first, and no "what now". */
export const opensAsking = (words: readonly string[]): boolean =>
  /^(galler|omfattas|ingar|raknas|kan|far|does|do|is|are|can|may)$/.test(words[0] ?? '')

/** "Had they gone with Open …", "var EA förra året …": what begins like a question and may be a story. */
export const mayTell = (words: readonly string[]): boolean =>
  /^(var|hade|had|when|nar|was|were)$/.test(words[0] ?? '') && !words.includes('?')

/** A question by its first word: states nothing. */
export const asksAtOnce = (words: readonly string[]): boolean =>
  /^(whats?|how|hows|vad|hur|varfor|why|vilken|vilket|vilka|which|vem|who|when|nar)$/.test(words[0] ?? '')

/** Orders to be led through, whatever else the sentence says; a plain "can you help" must stand by itself. */
const leading = new Set('guida lotsa led guide walk take talk lead steg step'.split(' '))

const said = (marks: readonly Mark[]): readonly Mark[] => marks.filter(mark => slotOf(mark) !== 'none' && !mark.dropped)

/** Who says just this speaks of themselves: "indirect reseller, next step". */
const ownRole = /^(indire[ck]t|direktfakt|direct$|direkt$|reseller|aterfors)/

/** "the customer has E3 through an EA, what now?": a case, and no more than the wish to go on with it. */
const wantsNext = (words: readonly string[], marks: readonly Mark[]): boolean => {
  const next = marks.findLast(mark => isSignal(mark, 'next'))
  if (!next || marks.some(mark => isSignal(mark, 'goal', 'moved', 'left') && mark.to - mark.from > 1)) return false
  const ends = words.slice(next.to).every(word => isMark(word) || fillers.has(word))
  return (
    ends &&
    !asksAtOnce(words) &&
    said(marks).some(mark => mark.to <= next.from && !ownRole.test(words[mark.from] ?? ''))
  )
}

/** "take me step by step? the customer bought …": a case to go through, however it is put. */
export const wantsGuide = (words: readonly string[], marks: readonly Mark[]): boolean => {
  if (wantsNext(words, marks)) return true
  const wish = marks.find(mark => isSignal(mark, 'guide'))
  if (!wish || words.some(word => interrogatives.has(word))) return false
  const facts = said(marks)
  if (!leading.has(words[wish.from] ?? '') && !facts.some(mark => mark.clause !== wish.clause)) return false
  return words.filter(word => word === '?').length < 2 && !words.slice(facts[0]?.from).includes('?')
}
