/** Small words by what they do in a story: what tells roles apart where the words themselves were never seen. Folded, as words are read. */
import { list } from './list.ts'

const words = {
  once: list`
    förut, förr, tidigare, innan, fjol, ursprungligen, början, dittills, tills, länge, hade, haft, låg, legat, satt, körde, kört, brukade, varit, dåvarande, gamla, gammalt, gammal, before, previously, formerly
    earlier, originally, once, ago, until, til, till, used, had, were, was, ran, sat, old, ex, former, past, back, first, först, förra, initially, startade, years, år`,
  now: list`
    nu, numera, numer, idag, dag, nuvarande, nuförtiden, nuläget, dagens, nyss, kvar, fortfarande, alltid, alltjämt, sen, sedan, dess, därefter, efter, now, nowadays, today, currently, current, presently, these
    still, since, always, after, then, later, anymore, remains, sits, ligger, kör, har, är, sitter, går, runs, run, has, is, are, have, e`,
  over: list`
    ut, slut, löpte, gick, upphörde, upphört, uppsagt, uppsagd, sagt, dött, dog, död, borta, avslutat, avslutades, nedlagt, nedsläckt, skrotat, skrotades, konkurs, konkade, kursade, stängde, stack, lämnade, slutade, las, lades
    ended, expired, lapsed, cancelled, canceled, terminated, gone, dead, folded, died, closed, bust, killed, dropped, left, shut, lost, finished, bankrupt`,
  gave: list`
    bytte, bytt, flyttade, flyttat, flyttades, hoppade, blev, tog, tagit, valde, valt, ersatte, ersattes, ersatt, mot, började, skrev, tecknade, moved, switched, swapped, became, took, chose, picked, replaced
    migrated, went, signed, started, changed, jumped, landed, hamnade`,
  if: list`
    om, ifall, tänk, anta, antag, säg, låtsas, vore, skulle, hypotetiskt, teoretiskt, utifall, fall, kunnat, kunde, borde, annars, önskar, if, suppose, supposing, say, assume, assuming, imagine, were, would, could, should, might, pretend
    hypothetically, theory, case, unless, lets, wish, otherwise, whether, depends, beror`,
  doubt: list`
    tror, kanske, nog, väl, antagligen, förmodligen, troligen, gissar, eventuellt, möjligen, osäker, osäkert, oklart, vet, aning, verkar, lär, misstänker, påstår, påstås, luktar, rykte, typ, tippar, undrar, svär
    think, maybe, perhaps, probably, possibly, guess, unsure, sure, know, clue, idea, seems, apparently, reckon, supposedly, allegedly, claims, heard, rumour, rumor, suspect, wonder, unclear, believe, afaik, dunno`,
  not: list`
    inte, ej, icke, inget, ingen, inga, aldrig, varken, knappast, nej, nä, nix, nope, utan, not, no, never, neither, nor, isnt, arent, wasnt, werent, dont, doesnt, didnt, havent, hasnt, wont, aint, nah, without, none`,
  rather: list`utan, istället, stället, instead, rather, snarare`,
  but: list`men, fast, dock, däremot, medan, trots, fastän, but, though, although, while, whereas, however, yet, except, utom, förutom, except`,
  stays: list`
    ligga, stanna, stannar, stay, stays, behåller, behålla, behöll, keep, keeps, keeping, kept, rör, röra, lämnar, lämna, leave, leaving, låt, låter, låta, let, lets, strunta, skippa, skippar, skip, ignore, glöm, forget, bortse, vänta, väntar, wait, later, senare
    alone, behind, put, touch, touching, untouched, gång, annat, another, time, next, nästa, sedan, ifred, nöjda, happy, vidkommande, intressant, interesting, oviktigt, egen, separate, own, utanför, outside, parked, parkerat`,
  only: list`bara, endast, enbart, blott, uteslutande, only, just, solely, gäller, handlar, about, frågan, avser, matters, concerns, vill, ska, want, need`,
  wants: list`
    vill, ska, skall, tänker, planerar, funderar, överväger, hoppas, sugna, önskar, pratar, siktar, want, wants, plan, plans, planning, considering, considers, thinking, hoping, hopes, looking, would, going, wish, intend, consider
    offert, quote, erbjudande, offer, offered, erbjöd, föreslog, proposed, sneglar, eyeing, januari, årsskiftet, nästa, next, blir, will, become, becomes, snart, soon, framöver`,
  goes: list`byta, flytta, byter, flyttar, gå, över, lämna, lämnar, drar, dra, migrera, switch, move, moving, moves, go, goes, leave, leaves, leaving, transfer, over, joining, hem, home, vidare, bort, away, taking, tappar, losing`,
  other: list`
    annan, andra, annat, ena, förra, granne, grannen, grannbolaget, moderbolaget, modern, mamman, dotterbolaget, dottern, systerbolaget, koncernen, huvudkontoret, konkurrent, kollega, kollegan, kollegans, chefen, another, other, others, parent, mother, sister, subsidiary, sub
    group, headquarters, hq, neighbour, neighbor, competitor, colleague, colleagues, boss, last, previous, different, olika, liknande, similar, unlike, skillnad, like, som, jämfört, compared, som, precis`,
  this: list`här, denna, detta, dessa, den, aktuella, själva, själv, this, here, one, themselves, itself, ours, current, deras, their, sina, sin, his, hers`,
  we: list`vi, oss, vår, vårt, våra, jag, min, mitt, mig, we, us, our, ours, my, mine, me, i`,
  they: list`kunden, kund, de, dom, dem, han, hon, they, he, she, them, customer, client, folk, bolaget, företaget, it, det`,
  says: list`säger, sa, sade, sagt, påstår, hävdar, skrev, skriver, trodde, nämnde, menade, menar, says, said, claims, claimed, thought, told, mentioned, meant, mean, wrote, saying, svarade, answered`,
  found: list`
    visar, visade, hittade, kollade, kollat, ser, såg, sett, fakturan, faktura, fakturorna, kvittot, avtalet, pappret, papperen, portalen, står, stod, enligt, bekräftat, bekräftade, checked, found, invoice, invoices, bill, bills, receipt, contract, paper, papers
    portal, according, turns, turned, confirmed, confirms, shows, see, saw, fakturerar, betalar, pays, säljer, sålt, sålde, sells, sold, tab, lists`,
  or: list`eller, antingen, or, either, alternativt, resp, halva, endera`,
  and: list`och, o, å, samt, plus, and, plus, också, även, also, too, both, både, båda`,
  for: list`till, för, åt, på, on, via, genom, hos, av, från, from, with, through, thru, at, off, to, into`,
  ask: list`vad, hur, vem, när, vilken, what, how, who, when, which, why, varför, var, ringa, ringer, frågar, fråga, asking, asks, ask, återkommer`,
} as const

type Turn = keyof typeof words

const fold = (word: string): string => word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')

const turnsByWord = new Map<string, Turn[]>()
for (const [turn, list] of Object.entries(words) as [Turn, readonly string[]][])
  for (const word of new Set(list.map(fold))) turnsByWord.set(word, [...(turnsByWord.get(word) ?? []), turn])

export type Turns = readonly Turn[]
const none: Turns = []

/** What a word may do in a story; nothing for most words. */
export const turnsOf = (word: string): Turns => turnsByWord.get(word) ?? none
