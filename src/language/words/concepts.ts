import { deeds } from './deeds.ts'

/**
 * Words that mean the same to somebody who asks, in both languages. One concept a line, `concept: word, word …`; `word*` = any ending, also inside a compound.
 * Keep what topics must tell apart (DAP and GDAP, provider and reseller) in different rows.
 */
const things = `
multichannel: flerkanal*, multichannel*, multikanal*, multi channel, flera kanaler, several channels, multiple channels, kanalstöd*
elsewhere: någon annanstans, nån annanstans, annanstans, annat håll, annat ställe, somewhere else, elsewhere, other place, annan kanal, andra kanaler, other channel, other channels, another channel, different channel, different channels
channel: kanal, kanaler, kanalen, kanalerna, inköpskanal*, channel, channels
multipartner: multipartner*, multi partner, flera partner, flera partners, två partner, två partners, fler partner, mer än en partner, fler än en partner, several partners, multiple partners, two partners, more than one partner, second partner, andra partner, another partner as well, dela kund, dela kunden, share a customer, two csps, två csp
license: licens*, license*, licence*, licensed, seat, seats, seatbaserad*, platsbaserad*, m365, o365, office, microsoft 365, office 365, e3, e5, office365, per user, per användare, seat based, dynamics*, intune, power bi, powerbi, teams, exchange, sharepoint, copilot, business premium, office licens*
usage: förbrukning*, konsumtion*, användningsbaser*, användningstjänst*, consumption, usage, metered, per use, mätar*, pay as you go, payg
azure: azure*, vm, vms, virtual machines, virtuella maskiner, servrar, servers
azureplan: azure plan, azureplan*, azure planen, modern azure
legacy: legacy, äldre, klassisk*, classic, 0145p
ea: ea, enterprise agreement, enterpriseavtal*, enterprise avtal, enterprise avtalet, enterprise deal, group agreement, koncernavtal*
open: openlicens*, open license, open program, open licens, open programmet, open value, open licensing, via open, från open, from open, through open, and open, och open, open value, ovs, olp, open licence, open licences, open licenses, openavtal*, open avtal, open avtalet, open agreement, open programme, open volume, open keys, open key, open nycklar, open nyckel, open certificate, open certificates, with open, med open
advisor: advisor*, rådgivar*
direct: direkt från, directly from, direct from, mosp, webben, on the web, kreditkort*, credit card, bought online, visakort*, mastercard, amex, company card, företagskort*, betalkort*, med kort, by card, with a card, paid by card, card paid, their own card
thirdparty: tredje part, third party, tredjepart*, non csp, utanför csp, outside csp
syndication: syndi*, syndicator*
csp: csp, csps, cloud solution provider, molnlösningsleverantör*, csp partner, csp partners
partner: partner, partners, partnern, partnerna
mpa: mpa, partneravtal*, partner avtal, partner agreement, microsoft partner agreement, partner contract
mca: mca, kundavtal*, customer agreement, microsoft customer agreement, customer contract
agreement: avtal, avtalet, kontrakt*, agreement, contract, agreements
relationship: relation, relationen, relationer, relationship, relationships, återförsäljarrelation*, kundrelation*, partnerrelation*, relations*, koppling, kopplingen, reseller relationship
reseller: återförsäljar*, reseller, resellers, resellern, åf, åf:en, återförsäljarna
indirectreseller: indirekt återförsäljare, indirekta återförsäljare, indirect reseller, indirect resellers
provider: distributör*, distributor*, disti, grossist*, indirekt leverantör, indirekta leverantörer, indirekta leverantören, indirect provider, indirect providers, leverantör*, provider, providers, pax8, ingram, synnex, td synnex, crayon, distin, wholesale*
directbill: direktfaktur*, direct bill, direktpartner*, direct partner, tier 1, directbill, tier1, själva fakturerar
twotier: indirekt modell, indirekta modellen, indirect model, tvånivå*, two tier, två nivåer, 2 tier, tvåsteg*
country: land, landet, länder, utomlands, utland*, country, countries, abroad, foreign, region*, norge, norway, danmark, denmark, finland, germany, tyskland, overseas, norska, danska, finska, norwegian, danish, finnish, gränser, borders, cross border, another market, norsk, norskt, storbritannien, uk, britain, nederländerna, netherlands, schweiz, switzerland, estland, estonia, irland, ireland, grannland*, sverige, sweden, norges, danmarks, island, iceland, spanien, spain, spansk*, spanish, frankrike, france, fransk*, french, tyska, tysk, german, italien, italy, italiensk*, italian, polen, poland, polsk*, polish, portugal, österrike, austria, belgien, belgium, lettland, latvia, litauen, lithuania, tjeckien, czechia, slovakien, slovakia, slovenien, slovenia, ungern, hungary, rumänien, romania, bulgarien, bulgaria, grekland, greece, kroatien, croatia, cypern, cyprus, malta, luxemburg, luxembourg, liechtenstein, england, usa, united states, kanada, canada, mexiko, mexico, brasilien, brazil, indien, india, japan, singapore, australien, australia, nya zeeland, new zealand, sydafrika, south africa, emiraten, emirates, utländsk*, eu land, eu länder
market: marknad*, market, markets, valuta*, currenc*, currency, säljländer
usgov: us gov, us government, gcc*, amerikansk*, myndighet*, government, us myndighet, federal, nationella moln, national cloud, national clouds, sovereign, public sector, gov, fairfax, dod, defense, defence, azure gov, azure government
tenantid: tenant id, klient id, kund id, tenantid, microsoft id, customer id, organisations id, directory id, domännamn, domain name, guid, tenant guid, organisationsid, kundid
tenant: tenant*, klientorganisation*, katalog*, directory
subscriptionid: prenumerations id, subscription id, subscription ids, två id, two ids, double id, dubbla id, sub ids
subscription: prenumeration*, abonnemang*, subscription*, sub, subs, subben
support: support, supporten, stöd, stödja, stödet, stöder, stöttar, supportansvar*, supporting, look after, sköta, hantera, manage, ta hand om
supportcontact: supportkontakt*, support kontakt, support contact, teknisk kontakt, ringer kunden, customer call, customer calls, kontaktperson
ticket: ärende*, supportärende*, ticket*, biljett*, service request, supportbegäran, tjänstbegäran, support request, support case
term: period*, bindningstid*, term, terms end, löptid*, avtalstid*, commitment, expiration, slut på, end date, end of, runs out, löper ut, löpt ut, slutdatum, wait, vänta, innan perioden, mid term, anniversary, årsdag*, mitt i, middle of, renewal date, årsskifte*, löpande, annual, annually, årsavtal*, årslicens*, årsabonnemang*, helår*, månadsvis, treår*, three year, one year, ettår*, tolv månader, 12 månader, 12 months, twelve months
renew: förny*, förläng*, renew*, extend*, autorenew, auto renew, autoförny*
cancel: avbryta*, avbryter, säga upp, säger upp, uppsäg*, cancel*, annuller*, terminate*, stänga av, avsluta*, avslutas, shut, shut down, stänga, stängas, stänger ner, stänga ner, closing, close, end the, sägas upp, uppsagd, sagt upp, cancelled
refund: refund*, pengar tillbaka, återbetal*, money back, kredit, credited, pengarna, money, pengar, kredit*, credit*, kostar det, penalty, straffavgift*, prorat*, anything back, something back, nåt tillbaka, något tillbaka, få igen
reservation: reservation*, reserverad*, reserved, ri, ris, savings plan*, sparplan*, besparingsplan*
invoice: faktur*, invoice*, bill, billed, billing, debitera*, betala*, charged, pay, pays, billing twice
billingownership: faktureringsägar*, billing ownership, billing owner
price: pris, priser, price, prices, rabatt*, discount*, avgift*, prislapp*
resale: sälja vidare, återförsälj, resale, resell, reselling, sälja, säljer, sell, selling, sell to
owninguse: eget bruk, own use, internal use, internt bruk, egna licenser, corporate use, own licenses, oss själva, ourselves, internt, våra egna, our own, for ourselves, åt oss själva, personal*, anställd*, employees, staff, eget bolag, egen användning, own licences, vår egen användning, our own staff, own staff, in house, egna folk, vårt eget kontor, vår egen firma, our own company, our own seats, egna konton
coexist: samexist*, coexist*, samtidigt, parallel*, sida vid sida, side by side, bredvid, same time, next to, beside, samverka*, alongside, together, tillsammans, both csp and, både csp och, kombinera*, combine*
difference: skillnad*, difference*, skiljer, differ, jämför*, versus, vs, or usage, compared
announce: meddela*, announc*, nyheter, news, uppdatering*, updates, policy*, regeländring*, nya regler, rule changes, ändringar, informeras, informed, hålla mig uppdaterad, roadmap, nya funktioner, regler, reglerna, rules, rule, informer*, changelog, lanser*, released, håller mig, newsletter*, nyhetsbrev*, hålla koll, keep up, stay on top, stay up to date
meaning: betyder, innebär, står för, stand for, stands for, mean, means, meaning, definition*, förklara*, explain*, vad är, what is, whats, what are, vad menas, define, vad e, för nåt, för något, för nånting, tell me about, berätta om, describe, beskriv*, huh, really, egentligen, mean, meant, vad då, va är, whats a, whats the, kallas, used for, används till, purpose, syfte*, plain english, vad betyder, i klarspråk, acronym*, förkortning*
find: hitta*, find, finding, leta*, locate, söka, search, look up, slå upp, look up, slå upp, få fram, fram, letar, track down, see where
see: se, ser, see, visas, syns, view, kolla, list of, lista*, show, shows, check, checks, kontrollera*, kontroll*, verify, verifiera*, synlig*, visible, appears, dyker upp, dyker
partneroffrecord: partner of record, por, registrerad partner, dpor
ownership: ägar*, owner*, äger, owns, rbac, rolltilldelning*, role assignment, role assignments
autopilot: autopilot*, enhet*, device*, profil*, profile*, datorer, laptop*, bärbara
powershell: powershell*, get azroleassignment, rensa*, clean up, cleanup, städa*
mpn: mpn*, partner id, partnerid, pla, location id
incentive: incitament*, incentive*, bonus*, kickback*, pec, earned credit, rebate*, provision, ersättning, credit for the sale, tillgodo, cashback, marginal*, tjänar, intjänad*
enroll: registrera*, enrol*, anmäl*, sign up, signup, signing up, gå med, join*, bli återförsäljare, become a reseller, become, bli, ansluta sig, onboard*, register*, start selling, börja sälja, starta som, get started as, komma med i, becoming
connect: ansluta, ansluter, koppla, kopplar, connect*, associate*, authorize*, auktorisera*, hook up, tie, partnerskap*, partnership*, knyta
customer: kund, kunden, kunder, kunds, kundens, kunderna, customer, customers, client, clients, slutkund*, prospect, prospects
portal: portal*, admincent*, administrationscent*, admin center, admin centre, adminportal*, partnercenter, partner center
after: efter, after, afterwards, sedan, done, klart, färdig
still: fortfarande, still, kvar, keep, keeps, behåller, behålla, remain*, retain*
manually: manuell*, manual*, för hand, by hand, skriva in, enter, återskapa*, re create, recreate, type in, mata in, matar in, key in, ange, fylla i, fill in
resources: resurs*, resource*, data, workload*
refuse: vägra*, refuse*, intervene, ingripa*, svarar inte, unresponsive, strula*, wont cooperate, samarbetar inte, wont help, vill inte släppa, wont release, let go, wont let, släpp*, release*, vill inte, nekar, neka, nekade, says no, say no, said no, säger nej, säga nej, sa nej, refusing, stonewall*, ignores us, wont hand over, wont sign, hand over wont, lägger sig på tvären, motarbet*, håller kvar, obstruct*
interruption: avbrott*, downtime, interruption, glapp, gap, driftstopp, without losing, utan att tappa, service disruption, outage*, ligga nere, ligger nere, nertid, driftavbrott*, störning*, utan mejl, without email, without mail
api: api, apis, rest, programmatically, script*, automatis*, automate, automatiskt, endpoint*, webhook*, callback*, i kod, in code, with code, with kod, programmat*, anrop*, token*, integration*, developer*, utvecklare*, polla, poll, 403, dev, devs, nightly, crm, erp, maskinellt, sync, synk*, programmerare, bakgrundsjobb*, background job, background script
mfa: mfa, 2fa, tvåfaktor*, multifaktor*, multifactor, authenticator, second factor, two factor, tvåstegs*, two step verification
nce: nce, new commerce, ny handel, nya handeln
telco: teleoperatör*, telco*, operatör*, telekom*, telecom*, carrier*, bredband*, broadband, phone company, mobiloperatör*, telia, tele2, telenor, hosting*, hoster*, webbhotell*, web host*, telecom provider
otherpartner: konkurrent*, competitor*, incumbent, annan csp, other csp, another csp, andra csp, andra csp:n, annan csp partner, different csp, different partner, annan partner, another partner, other partner, mellan två csp, between two csp, between two csps, between csp partners, mellan csp partner, gamla csp, tidigare csp, msp, msps, another reseller, other reseller, annan återförsäljare, another cloud reseller, another provider, annan leverantör
limit: gräns*, max, maximum, limit, limits, 150, 300, tak, antal, how many, hur många
education: skola, skolan, skolor, skolorna, school*, universit*, nonprofit*, non profit, nonprofits, ideell*, förening*, charit*, ngo, college*, elever, students, stiftelse*, välgörenhet*
bankrupt: konkurs*, bankrupt*, insolv*, gone under, going under, went under, went bust, gone bust, out of business, lagt ner, lagt ned, lägger ner, ceased trading, lost its authorization, tappat sin, blivit av med sin
history: historik*, past costs, gamla fakturor, old invoices
supportplan: supportplan*, support plan, support plans, prodirect, pro direct, standard support, kvot*, quota*
vscredit: visual studio, msdn, vs enterprise, vs pro, månadskredit*, monthly credit, monthly azure
macc: macc, åtagande*, consumption commitment, azure commitment, committed spend
eea: ees, eea, eu, europa, europe, european, europeisk*
signin: password*, lösenord*, sign in, inlogg*, log back in, signed out, utloggad*
`

/** A concept and then its words, one list a concept. */
export const conceptWords = `${things.trim()}\n${deeds.trim()}`.split('\n').map(line => line.split(/: |, /))
