/** What people do, ask for and wonder about, in both languages: the other half of concepts.ts, written in the same way. */
export const deeds = `
request: begära, begär, begäran, förfrågan, förfrågning*, request*, be om, ask for, ansöka, ansöker, apply
invite: inbjud*, bjuda in, bjuder in, bjud in, invit*
link: länk, länken, länkar, inbjudningslänk*, link, links, url
mail: mejl*, mail, mailet, mailen, email*, epost*, e post, utkast*, draft, brev*, text, texten, wording, mall, mejlmall*, template*, mailbox, brevlåda*, logga, logo, ordalydelse*
change: ändra*, redigera*, edit*, change, changes, changing, modify, skriva om, rewrite, adjust, justera*, ändring*
send: skicka*, send, sending, sends, sent
accept: acceptera*, godkänn*, accept*, approv*, tackat ja, tacka ja, signoff, consent*, klicka*, click*, tryckt på, tryckt godkänn, said yes, sagt ja, says yes, clicked yes, ok by
sign: signera*, signa, skriva under, skriva på, skriver under, skriver på, underskrift*, signatur*, sign, signs, signed, signing, signature*
who: vem, vilka, vilken person, who, whom
where: var, vart, where, i vilken portal, which portal
howlong: hur lång, hur länge, how long, how fast, hur snabbt, svarstid*, response time, väntetid*, handläggningstid*, turnaround, när får, när kommer, timmar, hours, tid, time, how quickly, sla, hur många dagar, how many days
validity: giltig*, valid*, expire*, expiry, går ut, upphör*, gäller länken, utgång*, löper ut, löpt ut, lifetime, livslängd*, slutdatum*, run out, runs out, ran out, last, months old, månader gammal, expired, giltighet*
role: roll, rollen, roller, rollerna, role, roles, titel, position, befattning*
allowed: får göra, behörig*, rättighet*, permission*, privileg*, rights, allowed, tillåt*, befogenhet*, authorized
salesagent: försäljningsagent*, säljagent*, sales agent, sales agents, sälj agent, säljare
adminagent: administratörsagent*, adminagent*, admin agent, admin agents
helpdeskagent: supportagent*, helpdesk*, helpdesk agent, helpdesk agents
globaladmin: global admin, globaladmin*, global administratör, global administrator, globala administratör*, huvudadmin*, global admins, globala admin*, ga roll, ga rollen, ga login
useradmin: användaradmin*, user admin, användarhantering*
admin: admin, administratör, administratörs, adminbehörighet*, administratörsbehörighet*, adminrättighet*, administrator, administrera*, adminrights
dap: dap, delegera*, delegat*, delegated admin, delegerad administration
gdap: gdap, granul*, detaljerad*
aobo: aobo, åt kunden, på uppdrag, on behalf, kundens räkning, foreign principal
access: åtkomst*, access, komma åt, kommer åt, tillgång*, ingång, get into, log in to, kommer vi åt, kommer in, komma in, get in, getting in, reach, åtkomlig*, behörig*
remove: ta bort, tar bort, tog bort, bort, borttag*, tagit bort, remov*, delet*, koppla från, kopplar från, disconnect*, drop, dropped, end the, bli av med, get rid, radera*, kapa*, göra slut, avsluta*, avslut*
revoke: återkalla*, dra tillbaka, drar tillbaka, dra in, drog in, revok*, withdraw*, kicked us, kasta*, kastade, kastat, sparka*, kicked, kick, kick out, threw, throw, thrown, slänger ut, slänga ut, dragit in, indrag*, ta ifrån, took away, takes away, take away, withdrew
effects: följd*, konsekvens*, effekt*, påverka*, consequence*, affect*, effect*, what happens, vad händer, händer, happens, impact
responsible: ansvar*, responsib*, liable, accountable, skyldig*, obligation*, oblig*, plikt*, duty, duties
existing: befintlig*, existing, nuvarande, current, redan har, already have, already has
old: gamla, gammal, old, tidigare, förra, previous, former, föregående, ex supplier, outgoing, avlämnande, överlämnande, förre, incumbent, giving side
fresh: ny, nya, nytt, new, skapa, create, creating
switch: byta*, byter, byte, switch*, flytta*, flytt, move, moves, moved, moving, överför*, transfer*, föra över, ta över, tar över, take over, migrera*, migrate, migration, partnerbyte*, hand over, handing over, bring over, bringing, tar hand om, få över, får över, får vi över, over to, leave, lämna*, lämnar, moves over, pull over, pulling over, pull across, bring across, port over, portable, reassigned, reassign, tas över, plocka över, plocka hem, move over, change hands, byta hem
start: starta*, börja*, initiera*, start, starts, initiat*, kick off, sätter igång, öppnar, öppna, opens, open a, begins
cannot: undantag*, kan inte, går inte, cant, cannot, exception*, exclud*, stöds inte, not supported, ej, not possible, not eligible, inte överför*
form: formulär*, blankett*, form, forms, paperwork, dokument*, papper*, transfer paper, papperen, pappren, papperna
requirement: krav, kraven, förutsättning*, villkor*, requirement*, prerequisite*, condition*, required, krävs, kräver, uppfylla, qualify, eligib*, obligator*, mandatory, must have, tvunget, tvungen, behövs, needed, necessary, nödvändig*, checklist*, checklista*, på plats, in place
writing: skriftlig*, in writing, written
selfservice: självbetjäning*, self service, selfservice, tool, verktyg*
gone: borta, gone, försvinn*, försvunn*, disappear*, vanish*, borttag*, upphört, saknas, missing, lost, förlorat, förlorar, loses, lose
tickbox: ruta, rutan, kryssruta*, checkbox*, tick box, tickbox, box, kryssa*, dap rutan, tick, untick*, bocka*, bock, uncheck*, kryssa i
covered: omfatta*, räknas, covered, cover, covers, count, counts, ingår, included, include, includes, eligib*, qualif*, faller, falls, fall under
nextstep: nästa steg, next step, next steps, next, härnäst, gå vidare, går vidare, går vi vidare, go on, proceed, fortsätt*, continue, what now, vad nu, now what, nu då, get going, kommer igång, komma igång, igång, börja med, where do we start, var börjar, checklist*, checklista*, att göra, to do, where to begin, first step, första steget, vad gör vi nu, vad gör jag nu, och nu
reuse: återanvänd*, reuse*, samma länk, same link, one link, en länk, again, igen, unique, unik*, bulk, masskick*, varje kund, each customer, every customer, flera kunder, many customers, several customers, all customers, alla kunder, fler kunder, other customers, andra kunder, new client, tio kunder
without: utan, without, slippa, slipper, skip, skippa, leave out, hoppa över, avmarkera*, untick*, no admin, ingen admin, no dap, ingen, bara relation, only the relationship, just the relationship, bara relationen, relationship only
greyed: grå, gråmarkera*, grey*, gray*, klickbar*, cant click, cant be clicked, inte att klicka, trycka på, cant press, går ej att klicka, går inte att klicka, disabled, gråtonad*, utgråad*, gråad*, wont let me click, inaktiverad*
reply: svar, svarar, svarat, answer, answers, answered, reply, replies, hear back, hör av sig, återkoppl*
learn: notis*, notified, notif*, besked, aviser*, told, learn, get to know, få veta, reda på, find out
howmany: hur många, how many, antal, number of, cap, tak, taket, maximum, maxgräns
quantity: seat counts, antal licenser, add more, lägga till fler, more seats
alone: på egen hand, on their own, on our own, on its own, myself, själv, themselves, ourselves able
button: knapp*, button*, klickar, click, clicks, menu, meny*
second: till kommer in, second, andra partnern, comes in, joins, ansluter sig, another partner too, också en partner
both: båda, bägge, both, as well as, båda sorter, både
trial: trial*, provversion*, testversion*, engångslicens*, perpetual*, marketplace*, product key, produktnyckel*, provperiod*
addon: tillägg*, addon*, add ons, add on, telefoni*, calling plan*, samtalsplan*, phone numbers, telefonnummer, audio conferencing
ours: av oss, from us, vi sålde, we sold, redan vår, already ours, our own distributor, vår egen distributör
mpsa: mpsa, select, select plus, campus*, skolavtal*, volymavtal*, volume agreement*, volume licensing, volymlicens*, utbildningsavtal*, education agreement
china: kina*, china, chinese, kinesisk*, 21vianet, shanghai, shenzhen, beijing, peking
acting: be, ask, asks, asking, ber om
follows: följa med, följer med, följer, följa, med i flytten, move along, moves along, come along, comes along, carry over, carries over, carried over, surviv*, överlev*, bring along, come with, comes with, hänger med, hänga med, go along, goes along, travel along
regret: ångra*, ångrar, ångrat, cold feet, second thoughts, changed their mind, change its mind, changes its mind, change their mind, change his mind, change of heart, backa ur, backar ur, drar sig ur, dra sig ur, back out, backs out, pull out, pulls out, fel antal, cooling off, kalla fötter
confirm: bekräft*, confirm*, attest*, intyg*, vouch*
`
