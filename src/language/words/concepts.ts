/**
 * Words that mean the same to somebody who asks, in both languages. One concept a line, `concept: word, word …`; `word*` = any ending, also inside a compound.
 * Keep what topics must tell apart (DAP and GDAP, provider and reseller) in different rows.
 */
const table = `
multichannel: flerkanal*, multichannel*, multikanal*, multi channel, flera kanaler, several channels, multiple channels, kanalstöd*
elsewhere: någon annanstans, nån annanstans, annanstans, annat håll, annat ställe, somewhere else, elsewhere, other place, annan kanal, andra kanaler, other channel, other channels, another channel, different channel, different channels
channel: kanal, kanaler, kanalen, kanalerna, inköpskanal*, channel, channels
multipartner: multipartner*, multi partner, flera partner, flera partners, två partner, två partners, fler partner, mer än en partner, fler än en partner, several partners, multiple partners, two partners, more than one partner, second partner, andra partner, another partner as well, dela kund, dela kunden, share a customer, two csps, två csp
license: licens*, license*, licence*, licensed, seat, seats, seatbaserad*, platsbaserad*, m365, o365, office, microsoft 365, office 365, e3, e5, office365, per user, per användare, seat based
usage: förbrukning*, konsumtion*, användningsbaser*, användningstjänst*, consumption, usage, metered
azure: azure*, vm, vms
azureplan: azure plan, azureplan*, azure planen, modern azure
legacy: legacy, äldre, klassisk*, classic, 0145p
ea: ea, enterprise agreement, enterpriseavtal*, enterprise avtal, enterprise avtalet
open: openlicens*, open license, open program, open licens, open programmet, open value, open licensing, via open, från open, from open, through open, and open, och open
advisor: advisor*, rådgivar*
direct: direkt från, directly from, direct from, mosp, webben, on the web, kreditkort*, credit card, bought online
thirdparty: tredje part, third party, tredjepart*, non csp, utanför csp, outside csp
syndication: syndi*, teleoperatör*, telco, operatör*, telekom*, telecom*, carrier
csp: csp, csps, cloud solution provider, molnlösningsleverantör*, csp partner, csp partners
partner: partner, partners, partnern, partnerna
mpa: mpa, partneravtal*, partner avtal, partner agreement, microsoft partner agreement, partner contract
mca: mca, kundavtal*, customer agreement, microsoft customer agreement, customer contract
agreement: avtal, avtalet, kontrakt*, agreement, contract, agreements
relationship: relation, relationen, relationer, relationship, relationships, återförsäljarrelation*, kundrelation*, partnerrelation*, relations*, koppling, kopplingen, reseller relationship
reseller: återförsäljar*, reseller, resellers, resellern, åf
indirectreseller: indirekt återförsäljare, indirekta återförsäljare, indirect reseller, indirect resellers
provider: distributör*, distributor*, disti, grossist*, indirekt leverantör, indirekta leverantörer, indirekta leverantören, indirect provider, indirect providers, leverantör*, provider, providers
directbill: direktfaktur*, direct bill, direktpartner*, direct partner, tier 1
twotier: indirekt modell, indirekta modellen, indirect model, tvånivå*, two tier, två nivåer, 2 tier, tvåsteg*
request: begära, begär, begäran, förfrågan, förfrågning*, request*, be om, ask for, ansöka, ansöker, apply
invite: inbjud*, bjuda in, bjuder in, bjud in, invit*
link: länk, länken, länkar, inbjudningslänk*, link, links, url
mail: mejl*, mail, mailet, mailen, email*, epost*, e post, utkast*, draft, brev*, text, texten, wording
change: ändra*, redigera*, edit*, change, changes, changing, modify, skriva om, rewrite, adjust, justera*, ändring*
send: skicka*, send, sending, sends, sent
accept: acceptera*, godkänn*, accept*, approv*, tackat ja, tacka ja, signoff, consent*, klicka*, click*
sign: signera*, signa, skriva under, skriva på, skriver under, skriver på, underskrift*, signatur*, sign, signs, signed, signing, signature*
who: vem, vilka, vilken person, who, whom
where: var, vart, where, i vilken portal, which portal
howlong: hur lång, hur länge, how long, how fast, hur snabbt, svarstid*, response time, väntetid*, handläggningstid*, turnaround, när får, när kommer, timmar, hours, tid, time, how quickly, sla
validity: giltig*, valid*, expire*, expiry, går ut, upphör*, gäller länken, utgång*
role: roll, rollen, roller, rollerna, role, roles
allowed: får göra, behörig*, rättighet*, permission*, privileg*, rights, allowed, tillåt*, befogenhet*, authorized
salesagent: försäljningsagent*, säljagent*, sales agent, sales agents, sälj agent, säljare
adminagent: administratörsagent*, adminagent*, admin agent, admin agents
helpdeskagent: supportagent*, helpdesk*, helpdesk agent, helpdesk agents
globaladmin: global admin, globaladmin*, global administratör, global administrator, globala administratör*, huvudadmin*
useradmin: användaradmin*, user admin, användarhantering*
admin: admin, administratör, administratörs, adminbehörighet*, administratörsbehörighet*, adminrättighet*, administrator, administrera*, adminrights
dap: dap, delegera*, delegat*, delegated admin, delegerad administration
gdap: gdap, granul*, detaljerad*
aobo: aobo, åt kunden, på uppdrag, on behalf, kundens räkning
access: åtkomst*, access, komma åt, kommer åt, tillgång*, ingång, get into, log in to
remove: ta bort, tar bort, tog bort, bort, borttag*, tagit bort, remov*, delet*, avsluta*, koppla från, kopplar från, disconnect*, drop, dropped, end the, bli av med, get rid, radera*, kapa*, göra slut
revoke: återkalla*, dra tillbaka, drar tillbaka, dra in, drog in, revok*, withdraw*, kicked us
effects: följd*, konsekvens*, effekt*, påverka*, consequence*, affect*, effect*, what happens, vad händer, händer, happens, impact
responsible: ansvar*, responsib*, liable, accountable, skyldig*, obligation*
existing: befintlig*, existing, nuvarande, current, redan har, already have, already has
old: gamla, gammal, old, tidigare, förra, previous, former, föregående
fresh: ny, nya, nytt, new, skapa, create, creating
switch: byta*, byter, byte, switch*, flytta*, flytt, move, moves, moved, moving, överför*, transfer*, föra över, ta över, tar över, take over, migrera*, migrate, migration, partnerbyte*, hand over
start: starta*, börja*, initiera*, start, starts, initiat*, kick off, sätter igång, öppnar, öppna, opens, open a, begins
cannot: undantag*, kan inte, går inte, cant, cannot, exception*, exclud*, stöds inte, not supported, ej, not possible, not eligible, inte överför*
form: formulär*, blankett*, form, forms, paperwork, dokument*, papper*
requirement: krav, kraven, förutsättning*, villkor*, requirement*, prerequisite*, condition*, required, krävs, kräver, uppfylla, qualify, eligib*
country: land, landet, länder, utomlands, utland*, country, countries, abroad, foreign, region*, norge, norway, danmark, denmark, finland, germany, tyskland, overseas, norska, danska, finska, norwegian, danish, finnish, gränser, borders, cross border, another market
market: marknad*, market, markets, valuta*, currenc*, currency, säljländer
usgov: us gov, us government, gcc*, amerikansk*, myndighet*, government, us myndighet, federal, nationella moln, national cloud, national clouds, sovereign, public sector
tenantid: tenant id, klient id, kund id, tenantid, microsoft id, customer id, organisations id, directory id, domännamn, domain name
tenant: tenant*, klientorganisation*, katalog*, directory
subscriptionid: prenumerations id, subscription id, subscription ids, två id, two ids, double id, dubbla id, sub ids
subscription: prenumeration*, abonnemang*, subscription*, sub, subs, subben
support: support, supporten, stöd, stödja, stödet, stöder, stöttar, supportansvar*, supporting, look after, sköta, hantera, manage, ta hand om
supportcontact: supportkontakt*, support kontakt, support contact, teknisk kontakt, ringer kunden, customer call, customer calls, kontaktperson
ticket: ärende*, supportärende*, ticket*, biljett*, service request, supportbegäran, tjänstbegäran, support request, support case
term: period*, bindningstid*, term, terms end, löptid*, avtalstid*, commitment, expiration, slut på, end date, end of, runs out, löper ut, löpt ut, slutdatum, wait, vänta, innan perioden, mid term
renew: förny*, förläng*, renew*, extend*, autorenew, auto renew, autoförny*
cancel: avbryta*, avbryter, säga upp, säger upp, uppsäg*, cancel*, annuller*, terminate*, stänga av
refund: refund*, pengar tillbaka, återbetal*, money back, kredit, credited, pengarna
reservation: reservation*, reserverad*, reserved, ri, ris, savings plan*, sparplan*, besparingsplan*
invoice: faktur*, invoice*, bill, billed, billing, debitera*, betala*, charged, pay, pays
billingownership: faktureringsägar*, billing ownership, billing owner
price: pris, priser, price, prices, rabatt*, discount*
resale: sälja vidare, återförsälj, resale, resell, reselling, sälja, säljer, sell, selling, sell to
owninguse: eget bruk, own use, internal use, internt bruk, egna licenser, corporate use, own licenses, oss själva, ourselves, internt
coexist: samexist*, coexist*, samtidigt, parallel*, sida vid sida, side by side, bredvid, same time, next to, beside, samverka*, alongside, together, tillsammans, both csp and, både csp och, kombinera*, combine*
difference: skillnad*, difference*, skiljer, differ, jämför*, versus, vs, or usage, compared
announce: meddela*, announc*, nyheter, news, uppdatering*, updates, policy*, regeländring*, nya regler, rule changes, ändringar, informeras, informed, hålla mig uppdaterad, roadmap, nya funktioner
meaning: betyder, innebär, står för, stand for, stands for, mean, means, meaning, definition*, förklara*, explain*, vad är, what is, whats, what are, vad menas, define
find: hitta*, find, finding, leta*, locate, söka, search, look up, slå upp
see: se, ser, see, visas, syns, view, kolla, list of, lista*, check, shows, kontrollera*
partneroffrecord: partner of record, por, registrerad partner, dpor
ownership: ägar*, owner*, äger, owns, rbac, rolltilldelning*, role assignment, role assignments
autopilot: autopilot*, enhet*, device*, profil*, profile*, datorer
powershell: powershell*, get azroleassignment, rensa*, clean up, cleanup, städa*
mpn: mpn*, partner id, partnerid, pla, location id
incentive: incitament*, incentive*, bonus*, kickback*, pec, earned credit, rebate*, provision, ersättning, credit for the sale, tillgodo
enroll: registrera*, enrol*, anmäl*, sign up, signup, signing up, gå med, join*, bli återförsäljare, become a reseller, become, bli, ansluta sig, onboard*, register*
connect: ansluta, ansluter, koppla, kopplar, connect*, associate*, authorize*, auktorisera*, hook up, tie, partnerskap*, partnership*, knyta
customer: kund, kunden, kunder, kunds, kundens, kunderna, customer, customers, client, clients, slutkund*
portal: portal*, admincent*, administrationscent*, admin center, admin centre, adminportal*
after: efter, after, afterwards, nästa steg, next step, next, sedan, done, klart, färdig
still: fortfarande, still, kvar, keep, keeps, behåller, behålla, remain*, retain*
manually: manuell*, manual*, för hand, by hand, skriva in, enter, återskapa*, re create, recreate
resources: resurs*, resource*, data, workload*
refuse: vägra*, refuse*, intervene, ingripa*, svarar inte, unresponsive, strula*, wont cooperate, samarbetar inte, wont help, vill inte släppa, wont release
interruption: avbrott*, downtime, interruption, glapp, gap, driftstopp, without losing, utan att tappa, service disruption
api: api, apis, rest, programmatically, script*, automatis*, automate, automatiskt
mfa: mfa, 2fa, tvåfaktor*, multifaktor*, multifactor
nce: nce, new commerce, ny handel, nya handeln
limit: gräns*, max, maximum, limit, limits, 150, 300, tak, antal, how many, hur många
`

/** A concept and then its words, one list a concept. */
export const conceptWords = table
  .trim()
  .split('\n')
  .map(line => line.split(/: |, /))
