import type { OptionOf } from '../../src/rules/questions.ts'

/**
 * The source document's own table, typed in by hand and cited: "multichannel", ms.date 06/17/2020. The production table is
 * not read here. L: row "Licensbaserade tjänster". U: row "Användnings tjänster". S: the two bullets on scope.
 */
const relationship = ['request-reseller-relationship'] // L: "måste du begära behörigheter från kunden"
const anew = ['create-azure-subscription', 'enter-subscription-details', 'cancel-old-azure-services'] // U, first paragraph
const stay = ['existing-licenses-stay', 'no-resale-to-csp-partner'] // S, second bullet; the box Important
const coexist = ['channels-coexist', 'no-resale-to-csp-partner'] // U: "kan samverka med olika kanaler"; Important
const banned = ['no-resale-to-csp-partner'] // Important

export type Row = [OptionOf<'channel'>, 'license' | 'usage', string, string, string[], string[]]
export const document: readonly Row[] = [
  ['microsoft-direct', 'license', 'supported', 'stated', relationship, stay], // S, first bullet: "direkt från Microsoft"
  ['microsoft-direct', 'usage', 'supported', 'implied', anew, coexist], // U names Advisor, Open, EA as examples only
  ['advisor', 'license', 'supported', 'stated', relationship, stay],
  ['advisor', 'usage', 'supported', 'stated', anew, coexist],
  ['open', 'license', 'supported', 'stated', relationship, stay],
  ['open', 'usage', 'supported', 'stated', anew, coexist],
  ['ea', 'license', 'supported', 'stated', relationship, stay],
  ['ea', 'usage', 'supported', 'stated', anew, coexist],
  ['third-party-non-csp', 'license', 'supported', 'stated', relationship, stay], // S, second bullet
  ['third-party-non-csp', 'usage', 'supported', 'implied', anew, coexist], // U is ambiguous on "en annan partner"
  ['csp-partner', 'license', 'not-movable', 'stated', ['wait-for-term-end', 'cancel-before-moving'], banned], // S
  ['csp-partner', 'usage', 'supported', 'stated', ['switch-azure-partner'], banned], // U, second paragraph
  ['syndication-partner', 'license', 'not-stated', 'not-stated', ['ask-an-expert'], banned], // nowhere
  ['syndication-partner', 'usage', 'not-stated', 'not-stated', ['ask-an-expert'], banned], // nowhere
]
