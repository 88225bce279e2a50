/** "Open" the programme, or "open" the everyday word: only its neighbours can tell. */

import { isMark, type Token } from '../text/read.ts'
import { affirmations } from '../words/fillers.ts'
import { isSignal, type Mark, slotOf } from './marks.ts'

const set = (words: string) => new Set(words.split(' '))

/** Words after which a bare "open" is the programme. */
const leads = set(
  'som as channel kanal kanalen via genom through thru under fran from i in with med per av pa using till to ett an the ms their sitt gamla old vanlig vanliga deras en har has have hade had kor runs run uses anvander kopt kopte bought menade menar meant mean heter blir blev varit koper buys but or eller och and nej no not inte utan val valde on talking called namely dvs alltsa kallas ligger kor mot for with signed tecknat haft kept keeps says said sa sager star visar shows faktiskt actually egentligen gammalt eget bara just only nya new',
)
const copulas = set('ar var is was its be vara thats')
/** What may be said to be Open: "det är Open", "it was Open", "licenserna är Open". */
const subjects = set(
  'det it that this thats avtalet agreement channel kanalen programmet they de dom licenserna licenses licences azure azuren allt everything contract deal svaret answer one den denna har here pappret papper paper kontraktet contract',
)
/** Words that can follow the programme's name; after any other word "open" opens something. */
const follows = set(
  'to into och and eller or men but som sedan since tror i for from fran med with via genom through pa on at hos till kanske igen nu now idag today iaf tack please typ har de dom they det it inte not sen so sa utan istallet instead right for over about cirka ca typ runt ok va same also too aven ocksa plus azure samt loper gar gick lopte tog upphor upphorde ends ended expires expired lapses lapsed ran runs until fram fortfarande still anyway numera iaf',
)

/** What only an agreement does: "Open löper ut i mars". */
const endings = set('loper lopte upphor upphorde ends expires expired lapses lapsed')
const isYear = /^20\d\d$/

const endsThere = (word: string | undefined, next: Mark | undefined, at: number): boolean =>
  word === undefined || isMark(word) || follows.has(word) || isYear.test(word) || next?.from === at

const isBare = (marks: readonly Mark[], tokens: readonly Token[], fillers: ReadonlySet<string>): boolean =>
  tokens.every(
    ({ word }, at) =>
      isMark(word) ||
      fillers.has(word) ||
      affirmations.has(word) ||
      marks.some(mark => mark.from <= at && at < mark.to),
  )

/** Whether the bare "open" of this mark is the purchase channel. */
export const meansProgramme = (
  mark: Mark,
  marks: readonly Mark[],
  tokens: readonly Token[],
  fillers: ReadonlySet<string>,
): boolean => {
  const [before, earlier] = [tokens[mark.from - 1]?.word ?? '', tokens[mark.from - 2]?.word ?? '']
  const next = marks.find(other => other.from >= mark.to)
  if (!endsThere(tokens[mark.to]?.word, next, mark.to)) return false
  const isCapital = tokens[mark.from]?.capital === true
  const ofSeller = marks.some(({ cue, to }) => cue.is === 'seller' && to === mark.from - 1)
  if (ofSeller && copulas.has(before)) return false
  if (isBare(marks, tokens, fillers)) return true
  const ofKind = marks.some(({ cue, to }) => cue.is === 'kind' && to === mark.from - 1 && (!cue.weak || isCapital))
  if (copulas.has(before)) return before === 'its' || before === 'thats' || subjects.has(earlier) || ofKind
  if (before === '' && tokens[mark.to]?.word === ',') return true
  if (leads.has(before) || endings.has(tokens[mark.to]?.word ?? '')) return true
  if ((before === '' || isMark(before)) && marks.some(({ cue }) => cue.is === 'kind' && !cue.weak)) return true
  if (isCapital && mark.from > 0 && !isMark(before)) return true
  return marks.some(
    other => other !== mark && other.to === mark.from && (slotOf(other) !== 'none' || isSignal(other, 'repair')),
  )
}
