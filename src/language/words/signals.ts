/** The small words that decide what the big ones mean: negation, doubt, repair, alternatives, time, direction. */
import { list } from './list.ts'
export const signalWords = {
  /** Negation: what follows in its clause does not hold. */
  not: list`
    noll, zero, 0, ingenting, nada, utom, bortsett från, apart from, except for, but not, other than, inte ens
    inte, ej, icke, inga, inget, ingen, (inte|not) (alls|ens|at all|even|actually|faktiskt|egentligen), inte (via|genom|hos|från|längre|någon|något|nån|heller|en), aldrig, varken
    exklusive, förutom, utanför, not, no, non, isnt, arent, wasnt, werent, dont, doesnt, didnt, havent, hasnt, aint, never, neither, nor, outside (|of), without, except, no longer
    not (a|an|the|any|via|through|from|in|part of|with), none, excluding, saknar, lacks, nothing to do with, inget att göra med, (no|without) (connection|link|ties|relation) (to|with), utan koppling till, (inte|not) (inblandad*|involved) (i|in|med|with), slutat (med|ha), instead of
    i stället för, istället för, rather than, snarare än, utan för, inte med i, inte är med i
    not (a member|a part|registered), inte (|är|e|står) (medlem|ansluten|anslutna|registrerad|listad|kopplad), not (affiliated|connected|listed|enrolled)`,
  /** "but instead": after a negation what follows holds; without one it is a negation itself ("partner utan CSP"). */
  contrast: list`utan`,
  instead: list`
    but, rather, but rather, utan att det är, utan det är, but it is, but its, utan snarare`,
  /** A negation that denies nothing. */
  notOnly: list`
    inte (bara|enbart|endast), not (only|just), inte annat än, inget annat än, nothing but, nothing else (than|but)
    inte minst, (inte|ej|not|never) (|är|var|is|so|very|really|that|så|särskilt|helt|längre) (nöjd*|happy|satisfied|pleased|bra|kul|content), no problem, inga problem, why not, varför inte, inte sant, no other than, inga andra än`,
  /** Doubt: nothing in its clause is certain. */
  doubt: list`
    vet (inte|ej|inte riktigt|inte säkert|inte exakt|int|icke) (|om|ifall|huruvida|vilket|vilken), vet (inte|ej)
    vet (jag|vi|man|de|dom|ingen|kunden) (inte|ej|icke) (|riktigt|säkert), ingen aning (|om), har ingen aning (|om), osäker* (|på|om|ifall), oklart (|om), oklar, inte säker* (|på|om)
    kanske, eventuellt, ev, möjligen, möjligtvis, troligen, troligtvis, förmodligen, antagligen, tror (|jag|vi|att|det|jag att|inte|det är|att det är), gissar (|jag|att|på), antar (|jag|att)
    verkar (|som|vara|det som), borde vara, lär vara, kan (vara|det vara|ha varit|tänkas vara), skulle kunna vara, minns inte (|om), kommer inte ihåg (|om), antingen, nog, undrar om det är, tveksam*, har hört att
    misstänker (|att), kollar om, (dont|do not|didnt|doesnt|does not) (know|remember|recall) (|if|whether|which|what|for sure|exactly|yet)
    no (idea|clue) (|if|whether), not (sure|certain|clear) (|if|whether|about|which), unsure (|if|whether|about), unclear (|if|whether), unknown if, maybe, perhaps, possibly, probably, likely, might (be|have been|have)
    could (be|have been|also be|possibly be), may (be|have been|have), i think (|its|it is|it was|they|that), think (|its|it is|so), i (believe|guess|suppose|assume|suspect), guessing, presumably, seems (|to be|like)
    looks like, either, whether, idk (|if), dunno (|if), wonder if, supposedly, apparently
    or (something|similar|whatever|so|such|some such), eller (nåt|något|någon|nån|liknande|så|typ|dylikt|nånting|någonting) (|liknande|sånt|sådant|annat|i den stilen), liknande, similar, or (something|anything) (like that|similar|along those lines)
    hearsay, havent checked, har inte kollat, (inte|ej) (helt|riktigt|100|hundra|bergs|alldeles|fullt) (säker*|procent|på det|klart) (|säker*|på|om), not (100|entirely|totally|completely|fully|really|quite|absolutely) (sure|certain|clear) (|if|about|whether)
    har för mig, tippar (|på|att), skulle (gissa|tippa|tro) (|på|att|det), låter som (|ett|en), sounds like (|an|a), (my|a) guess (|is), best guess, gissningsvis, nån sorts, någon sorts, nån slags, some (kind|sort) of
    (kan|kunde|could|can|may|might|skulle kunna) (lika gärna|lika väl|lika bra|också|även|just as well|as well|just as easily|also|equally|equally well) (|ha|have) (vara|be|varit|been)
    lika gärna, lika väl kan, just as well, may as well, might as well, i think, i reckon, beats me, gud vet, who knows, vem vet
    fattar inte (om|vilken), har ingen koll (|på|om), ingen koll (|på|om), might not (|be), might well be, måste kolla, need to check, needs checking, to be confirmed, tbc, not confirmed, obekräftat, unconfirmed, unknown, okänt, okänd, okända, (not|inte|ej) (verified|verifierat|bekräftat|dubbelkollat|double checked)`,
  /** What somebody believed: gives way to what is known. */
  belief: list`
    trodde (|att|det|det var|först|alltid), thought (|it|it was|they|that|at first|they had), believed (|that|it was|it), was under the impression (|that), assumed (|that|it was|it)
    (first|först|initially) (said|sa|sade), påstod (|att), hävdade (|att), claimed (|that)`,
  /** What was said before is not so: nothing has to stand in its place. */
  untrue: list`
    stämmer (inte|ej|icke) (|längre|alls), (är|var|blev|e) (fel|felaktigt|osant|inte sant|inte rätt|inte korrekt), (is|was|are|were) (wrong|incorrect|not right|not true|untrue|not correct|false), (isnt|wasnt|arent) (right|true|correct|so)
    gäller (inte|ej) (|längre|alls), doesnt (hold|apply) (|anymore|any more), not the case, inte fallet`,
  /** What follows was said in error. */
  retract: list`
    (wrong|mistaken|incorrect) (about|on|regarding), (hade|har|tog|fick) fel (om|angående|på|med|kring), fel (om|angående|beträffande)
    (forget|ignore|disregard|scrap|drop) (|about|what i said about|the|that|what i said on), (glöm|strunta i|bortse från|stryk) (|det|vad|det där) (|jag) (|sa|skrev|sade) (|om)
    (ta|tar) (bort|tillbaka) (|det) (|jag) (|sa|skrev) (|om), (take back|delete|remove|undo) (|what i said about|the part about)`,
  /** The channel named before is not the one: "there", "through that". */
  notThere: list`
    (inte|ej|not|never|aldrig) (|köpt|köpta|bought|purchased) (där|there|via det|genom det|under det|på det|i det|från dem|av dem|hos dem|through it|through that|under it|under that|via that|via it|from them|with them|on it|on that|in it|in that)`,
  or: list`eller, or, /, alternativt, vs, versus, kontra, resp, respektive`,
  and: list`
    och, and, samt, plus, o, n, också, även, along with, as well as, tillsammans med, together with, liksom`,
  /** The writer takes something back. */
  repair: list`
    nej, nä, nää, nix, näe, no (i|it|its|the|that|thats|they|he|sorry|wait|wrong|actually|we|this), nope, nah, fel
    blev fel, det blev fel
    (skrev|valde|tryckte|klickade|tog|angav|svarade|sa|råkade (välja|trycka|skriva)) (|jag) fel, felklick*, oj, oops
    ops, hoppsan, förresten, kom (precis|just|) på (|att), glömde (|säga|nämna|skriva|att) (|att), forgot to (mention|say|add), oh (they|wait|and|right), aj, wrong, thats (wrong|incorrect|not right|not correct), stopp, stop, hold on, hang on, vänta nu, mitt fel, (fel|miss) av mig
    (wrote|typed|picked|chose|clicked|selected|pressed|said|got) (|it|the) wrong (|one|button|thing)
    my (bad|mistake), mistake, mistyped, misclick*, (|no|nej) (i|jag) (meant|menade|menar|mean)
    (no|nej) (det|it) (är|var|is|was), menade, meant
    (should|skulle) (be|vara|stå|ha varit|have been|have said|read|say), ska (vara|stå|det vara|det stå)
    inte rätt, not right, rättelse*, rätta*, korrigera*, korrigering
    correction, correct (that|it|my), actually, egentligen, faktiskt, ändra*
    (ändra|byt|justera|korrigera|rätta) (|det|den|det där|svaret|valet|kanalen|typen|mitt svar) (|till)
    change (|it|that|this|the|my|to) (|to|answer|channel|kind|type), switch (it|that|the answer) to, make (it|that)
    istället, i stället, instead, förlåt, ursäkta, sorry, scratch that
    (wait|vänta|nej vänta|no wait) (no|nej|its|it|it was|i|actually|det|det är|det var), strike that, missförstånd
    misstag, missuppfattade*, i misread, läste fel, snarare, fast nej, visade (|det) sig, visar (|det) sig, turns out, turned out, it turns out
    uppdatera (|till|svaret), update (|that|it) (|to), jag tog fel, tar tillbaka, ångrar (mig|)`,
  /** Where it goes, not where it was bought. */
  goal: list`
    (vill|ska|skall|tänker|planerar|önskar|funderar på att|wants|want|would like|going|plans|planning|looking|wishes|hoping) (|att|to|på att) (|nu|också|gärna) (|byta|flytta|gå över|gå|migrera|move|switch|transfer|migrate|change|go|köpa|buy|konvertera|ha|have|teckna|börja med|starta|över) (|till|to|in i|into|över till|over to|in)
    (flytta*|flyttas|byta|byter|migrera*|överföra*|konvertera*|gå över|går över|move|moving|switch|switching|transfer|transferring|migrate|migrating|convert*|go) (|den|det|dem|it|them|över|over|everything|allt|this|kunden|licenserna|sina licenser|azure|their azure) (till|to|into)
    (över|in) till, over to, moving to, going to, på väg till`,
  /** Away from us. */
  leaving: list`
    (lämna|lämnar|lämnat|dumpa|dumpar|överge|överger|ratar) oss, (säga|säger|sagt|sa|sade) upp (oss|avtalet med oss|sig hos oss|sitt avtal med oss), (byta|byter|bytt) (ut|bort) oss, (bort|iväg|vidare) från oss, (byta|byter|bytt|flytta|flyttar|gå|går) (från|ifrån) oss, (sluta|slutar|slutat) (hos oss|köpa av oss|handla av oss|köpa från oss)
    (tappar|tappat|förlorar|förlorat|mister|mist) (dem|dom|kunden|honom|henne), (losing|lose) (them|the customer|the client|him|her|this one|the account|the lot), (drar|sticker|går|gått|dragit|gick|drog|stack) (|över) till (|en|sin) konkurrent*, (off|going|gone|go|went|gonna go) (|they go|over) to (|the|a) (competition|competitor*), (i stället|istället|stället) för (oss|vi|hos oss), instead of us, framför oss, (rather than|ahead of|over) us, (hoppar|hoppat|hoppa) av (|från|hos) oss, (jump|jumps|jumping|jumped) ship, (väljer|valde|valt|vill välja) bort oss, (off|from|away from) us (onto|over|to), (från|ifrån) oss (dit|över|till)
    (taking|take|takes|moving|move) their business (to|elsewhere|over), (vill ha|vill ta|försöker ta|tar|vill åt) (vår|våra|vår kunds) (kund*|kunds), (want|wants|wanting|taking|after) our (customer*|customers|client*|clients), (nej|no) (på|to) (förlängningen|förnyelsen|our renewal|the renewal), (turned down|declined|rejected) our (renewal|offer|quote), (fått|fick|får|got|received|get) (|en|a) (överföringsbegäran|överföringsförfrågan|transfer request) (från|from)
    (leave|leaves|leaving|leavin|quit|quits|quitting|dump|dumps|dumping|ditch|drop|dropping|fire|firing) us, away from us, (switch|switching|move|moving|transfer|transferring|going|go) from us, (terminate|terminates|terminating|cancel|cancelling|end|ending) (with us|their contract with us|our agreement|our contract), (stop|stops|stopping) buying from us
    vi (tappar|tappat|förlorar|förlorat|mister|blir av med), (på väg att|kommer) (tappa|förlora|mista), (were|we are|were about to be|sadly) losing, (about to|going to|gonna) lose
    (ut ur|bort från|lämna|lämnar|från under) (vår|vårt) (csp|avtal|faktura|fakturering|tenant), (går|flyttas|flyttar|flytta) från vår csp, (out of|leave|leaving) our (csp|contract|agreement|billing|tenant), (off|from) our (billing|invoice|tenant|csp) (onto|over|to|for), out from under us, off our (billing|tenant)
    (släpper|släppa|släpp) (vi|jag) (en|kunden|den|dem|deras|kundens), vi släpper (|deras|kunden|kundens|dem), (release|releasing) (|a|the|their|this|our|that) (client|customer|customers|clients|tenant|azure|seats|lot|account)
    (från|from) (er|you) (till|to), (säga|säger|sagt) upp er, away from your company, (tack för|thank you for|thanks for) (|alla) (de här|these|your|all these|the) (åren|years|service), (given|gave|gives|giving) us (|their|his|her) notice, (inte vill ha kvar|vill inte ha kvar|vill ha bort|behöver inte längre) oss, (no longer|doesnt|dont) (need|needs|want|wants) us
    (tar|tagit) över (alla|samtliga) våra, (ringt|ringer|ringde) vår kund, (to|will|shall) replace us, ersätta oss, (cheaper|better) (|price|deal) than us, (billigare|bättre) än (vi|oss), offer we cant match, (en|a) (kund|customer|client) (av|of) (oss|ours) (går|goes|is going|ska|lämnar|drar)`,
  /** An end of something: of what is ours, where we are named behind it. */
  ending: list`
    (säga|säger|sagt|sa|sade) upp, avsluta, avslutar, avslutat, uppsägning*, cancel, cancels, cancelled, cancelling, canceled, canceling, (end|ends|ending) (their|the|all|his|her|its), terminate, terminates, terminating, (stop|stops|stopping) (their|the|all)`,
  /** Where it went: the last place counts. */
  moved: list`
    (gick|gått|växlade|växlat|hoppade|uppgraderade|upgraded|went|bytt|bytte) (från|till|from|to), bytte, flyttade, flyttat, gick över, gått över, migrerade, migrerat, konverterade, bytt, moved, switched, migrated
    transferred, converted, went`,
  /** A new statement begins. */
  it: list`(det|de|it|they) (är|var|is|was|are|were), (är|var) det, its, thats, theyre`,
  help: list`
    (vill|behöver|wants|needs|want|need|would like) (ha|få|some|) (hjälp|stöd|support|help), hjälp med, help with
    support (for|with)`,
  /** Somebody has or bought something. */
  owns: list`
    köpt, köpte, köptes, köper, köp, har, hade, haft, kör, använder, sitter på, ligger, tecknat, beställt
    licensierat, skaffat, äger, bought, buy, buys, purchased, purchase, has, have, had, got, gets, runs, running
    run, uses, using, use, owns, acquired, ordered, subscribed, licensed, sold, sålde, sålt, såld, sålts`,
  /** What is given up: the next of its kind. */
  left: list`lämnade, lämnat, lämnar, dropped, ditched, left, abandoned, skrotade, skrotat, slopat, slopade, sagt upp, sade upp
    sa upp, avslutade, avslutat, (after|efter) (|many|many many|a few|some|flera|några|många|två|two) (years|år|tid|a while|months|ages) (with|on|at|in|under|hos|med|på|i|som), away from, bort från, gave up, got rid of`,
  /** What is put in the place of the other: "X mot Y", "X with Y". */
  replace: list`(byt|byta) (ut|bort), ersätt, ersätta, replace, swap, swap out, change, switch, byt`,
  /** A wish to be led through. */
  guide: list`(guida|lotsa|led|guide|walk|take|talk|lead|ta) (mig|me|us|oss) (|genom|through|thru|igenom) (|it|det|this|detta)
    steg för steg, step by step, (can|could|kan|kunde) (you|u|du|ni) (|please|pls) (help|hjälpa|assist|guide|guida|lotsa) (|till|mig|me|us|oss|out|here)`,
  /** What to do about what was said before. */
  next: list`
    vad nu, va nu, vad göra, (vad|va|hur) gör (jag|vi|man) (|nu|då|här|med dem|med det|åt det|härnäst|för dem), (vad|hur) ska (jag|vi|man) (göra|agera|gå vidare|tänka|hantera det|börja) (|nu|då|här|med dem|härnäst), (vad|va) (bör|behöver|måste|kan) (jag|vi|man) göra (|nu|då|här|härnäst|åt det|för dem), hur (går|kommer) (jag|vi|man) vidare (|nu|då|här|med dem|med det), hur (börjar|startar|fortsätter) (jag|vi|man), var (börjar|startar) (jag|vi|man), (|vad är|vad blir) nästa steg, (vad|va) (gäller|blir det) (|då|nu|här|för oss|för dem), hur hanterar (jag|vi|man) (|det|detta|dem), hur löser (jag|vi|man) (|det|detta), hjälp mig (|vidare), vad tycker du
    what now, what next, now what, whats next, (|what is|whats) (|the|our|my) next step*, what (do|should|can|must|shall) (i|we) do (|now|next|here|about it|about that|with them|for them|then), how (do|should|can) (i|we) (proceed|go on|continue|start|begin|handle it|handle this|go about it|go about this|go from here) (|now|here), how to (proceed|go on|go about it|handle it|handle this|continue), where (do|should) (i|we) (start|begin|go from here), what applies (|then|here|now|to us|to them), (any|got) (advice|tips|ideas), whats the (plan|process|procedure|drill) (|then|here|now), help me (|out|along)`,
  past: list`
    tidigare, förut, förr, innan, förra året, brukade, used to, previously, formerly, before, earlier, originally
    brukade ha, brukade köpa, back then, in the past, i början, en gång i tiden, once upon a time, originally
    ursprungligen, från början, once, last year, i fjol`,
  now: list`
    nu, numera, idag, i dag, nuvarande, nu mera, now, nowadays, today, currently, these days, sedan dess, since then, sen dess, ever since, as of now, at present, presently, numer, numera, just nu, these days, har numera, senaste åren, this year, i år
    nuförtiden`,
  we: list`vi, jag, oss, mig, vår, vårt, våra, min, we, i, us, our, me, my, im`,
  but: list`
    men, men det, fast, dock, däremot, however, though, although, medan, while, whereas, iaf, i alla fall, iallafall
    anyway, at least, åtminstone, because, eftersom, as they, så, so`,
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Signal = keyof typeof signalWords
