/** Words for whoever sold it, that do not say through which channel; and phrases that look like a channel and are none. */
import type { ChannelId } from '../../rules/channels.ts'
import { list } from './list.ts'

/** A seller whose programme is not said: asked back, unless the sentence says "CSP", "not CSP" or "syndication" beside it. */
export const sellerWords = {
  'another-partner': list`
    partner, partners, partnern, partnerbolag*, partnerföretag*
    (annan|annat|andra|en till|nuvarande|gamla|tidigare|förra|befintliga|deras|ny|nya|dagens|egen|egna) (|it|ms|microsoft) partner*
    (another|other|different|current|old|previous|existing|former|their|incumbent) (|it|ms|microsoft) partner*
    (microsoft|ms) partner*, konkurrent*, competitor*, competition, incumbent, någon annan, nån annan
    någon annanstans ifrån, someone else, somebody else, some other (partner*|guys|company), annat håll, (samarbets|it|moln)+partner*
    guldpartner*, gold partner*`,
  supplier: list`
    leverantör*, it+leverantör*, återförsäljar*, åter+försäljar*, åf, försäljare, reseller*, resellern, vendor*
    supplier*, provider, providers, dealer*, it+firma*, it+bolag*, it+företag*, it+konsult*, konsult*, consultant*
    consultancy, it (company|shop|firm|guy|guys|provider), msp, msps, web shop, webshop*, webb+butik*, shop, näthandel*, web store
    (annat|ett|annan|någon|nåt|något|nån|lokal*|litet|liten|ett annat) (bolag|företag|firma|byrå|bolaget|företaget)
    (another|some|a|an|different|other|local|small) (company|firm|shop|business|outfit|seller|store|guy), firma
    bolag, företaget som sålde, distributör*, distributor*, disti, disty, grossist*, mellanhand*, middleman
    tredjepartsleverantör*, lsp, lar, komplett, elgiganten, mediamarkt
    netonnet, webbyrå*, webbutik*, webbutvecklare*, web developer*, reklam+byrå*, byrå, byrån, it+support+bolag*, drift+leverantör*, drift+partner*, nät+butik*, e+handel*, e+butik*
    webb+shop*, säljaren, säljarna, seller*, the seller, försäljaren, försäljningsbolag*, frilans*, freelancer*, contractor*, integrator*, system+integrat*
    (web|digital|it|marketing) agency, agency, it (kille*|killen|snubbe*|guy|guys|leverantören|byrå*|house|services company), data+firma*, data+bolag*, dator+firma*
    accountant*, redovisningsbyrå*, bokföringsbyrå*, revisor*, kontors+leverantör*
    nåt (bolag|företag), någon firma, nån firma, some (guy|company|firm|vendor|reseller|shop|it company), butik, butiken, affären, mssp, var reseller, underleverantör*, systemhus*`,
  telco: list`
    tele+operatör*, teleoperatör*, telefon+operatör*, operatör*, tele+bolag*, telekom*, telco*, telecom*, telephone company
    phone (company|people|provider|firm|operator*), (telefon|mobil|bredbands)+(räkning*|faktura*|firma*|avtal*), (phone|mobile|broadband|telephone) (bill|bills|lines), mobile (operator*|carrier|provider|company), mobil+operatör*, carrier, telia, telenor, tele2, telavox, bredbandsbolag*
    bredband2, isp, bredbands+leverantör*, internet+leverantör*, broadband (company|provider|carrier|firm), internet provider, mobil+bolag*, mobilbolag*, telecoms, vodafone, telekombolag*, operatören, bahnhof, comhem, allente, swisscom, verizon, elisa, dna, deutsche telekom
    bt, british telecom, telstra, optus, airtel, jio, tata tele*, spectrum business, comcast, o2, t mobile, virgin media, talktalk, plusnet, sky business, kpn, proximus, orange business, movistar, telefonica, telus, rogers, bell canada
    singtel, etisalat, vodacom, telkom, tdc, halebop, comviq, ownit, globalconnect, tele 2, magenta telekom, ziggo, sasktel, spark nz, three business, ee business`,
  host: list`
    webb+hotell*, webhotel*, web+hotel*, webbhotell*, hoster*, webb+host, webhost*, loopia, one com, godaddy, go daddy, inleed, miss+hosting, bluehost*, ventraip, bigrock, hostgator, 123+reg, ovh, ovhcloud, hostinger, fasthosts, simply com, oderland, crystone, websupport, surftown, siteground, dreamhost, heart internet, rackspace, crazy domains, fsdata, domeneshop, transip, gandi, binero, glesys, ionos, strato, namecheap, squarespace, wix, server+hall*
    (web+|)hosting (company|provider|firm|partner|bolag*|företag*|leverantör*|people|outfit), hosting+bolag*, hosting+företag*, hosting+leverantör*, web host*, domän+leverantör*, domain (registrar|host|provider), registrar
    (company|firm|people|outfit|place|guys|bolaget|företaget|firman|byrån|de|dom) (|that|who|which|som) (hosts|host|hosted|hostar) (|their|the|deras|sin) (website|web site|site|webb*|hemsida*|domain|domän*|mail|mejl*)
    (bolaget|företaget|firman|de|dom|samma) (|som) (har hand om|sköter|driftar|kör) (|deras|sin|kundens) (hemsida*|webb*|sajt*|domän*)`,
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Indirect providers by their names. */
const distributors =
  'pax8|pax 8|pax8s|td+synnex|td+synnexs|synnex|tech+data|ingram|ingrams|ingram micro|ingram micros|arrow ecs|also cloud|sherweb|giacom|appriver|rhipe|dicker data|westcoast cloud|infinigate'
const whoever =
  'partner*|reseller*|dealer*|guy|guys|people|shop|outfit|firm|it firm|company|msp|återförsäljar*|åf|kille*|firma*|bolag*|leverantör*|supplied|sourced|ansluten|kopplad'

/** Indirect providers, and whoever buys from them: what comes from them comes in CSP, unless another programme is named beside them. */
export const distributorWords: readonly string[] = list`
  (${distributors}) (|${whoever}), (${whoever}) (|som kör|som köper|som handlar|that buys|who buys|buying|running) (på|via|genom|av|från|hos|on|through|from|off|under|behind|with) (${distributors})`

/** Resellers by their names: they sell in CSP, and agreements of Microsoft's beside it, so that alone they are asked about. */
export const resellerWords: readonly string[] = list`
  atea, crayon, dustin, softwareone, software one, advania, iver, cygate, tietoevry, telecomputing, softcat, bechtle, cdw, shi, visolit, proact, knowit
  sogeti, capgemini, accenture, computacenter, insight, comparex, phoenix software, presidio, trustmarque, connection inc`

/** Bought from us: not somewhere else. */
export const oursWords: readonly string[] = list`
  (vår|our) (|own|egen) csp (|partner*|avtal*|tenant|agreement), (on|in|from|through|via|på|i|genom|hos) (our|vår|vårt) (|own|egen|eget) (csp|paper|tab|bill|tenant|invoice|invoices|billing|faktura*|fakturering*|distributor*|distributör*|partner center|partneravtal*)
  (weve|we have|vi har|har vi) (|been|alltid|redan) (selling|billing|invoicing|supplying|sold|billed|invoiced|supplied|sålt|fakturerat|levererat) (|them|dem|dom|it|det), (fakturerar|säljer|levererar) vi, (sold|bought|supplied|billed|invoiced) (by|off|from|through|via) (us|yours truly), vi (|själva) som (säljer|sålde|sålt|fakturerar|levererar), our partner id
  (hos|via|genom|av|från|ifrån|with|through|from|via|thru|by) (oss|us) (|själva|ourselves|already|redan), (vi|jag) (|redan) (sålde|sålt|säljer) (|redan) (|dem), (vi|jag) (har|hade) sålt, (we|i) (|already) (sold|sell) (|them), (we|i) (have|had) sold
  (kör|sköter|fakturerar|levererar|säljer|hanterar) vi (redan|åt dem|åt dom|till dem|till dom|själva), (köptes|köpt|såld|sålt) (här|härifrån), (faktureras|säljs|köps) härifrån
  vi (är|e|är ju|har varit) (deras|kundens|redan) csp (|partner*), (weve been|we have been|we are|were|we re) (their|the customers) csp (|partner), (är|e|blev) (det|de) (vi|jag) som (säljer|sålt|sålde|fakturerar|kör)
  (its|it is|was|is) us (selling|who|that) (|sell|sells|sold|bill|bills), (we|i) (|already|do) (run|bill|invoice|supply|manage|handle) (their|the|them|for them), (|they|it|all|both) (has been|have been|is|are) ours, (de|dom|det|allt|båda) (är|e) (|redan|ju) (våra|vårt), (är|e|varit|blev) vårt, (on|går på|på) (our|vår) (bill|invoice|faktura)
  (vi|jag) (|redan|ju) (levererar|fakturerar|sköter|hanterar|tillhandahåller|debiterar) (|redan|ju), (vi|jag) (har redan|kör redan|har hand om|har haft dem|har haft dom|har dem som|har dom som)
  (we|i) (|already|also) (deliver|provide|supply|bill|invoice|manage|look after|host|handle), (we|weve|i|ive) (|have) (had them|have them|got them already) (|as), (står|ligger|går|hamnar|är) (|redan) på vår (faktura|räkning), (sits|goes|runs|lives) (|already) on our (bill|invoice|paper)
  (redan|already) (hos|with) (oss|us)
  (kund|kunder|customer|client) (hos|till|of|with) (oss|us|ours), (av|från|genom) (vårt bolag|vårt företag|vår firma), from our company, (customer|client) of ours`

/** Whatever was not named before. */
export const restWords: readonly string[] = list`
  resten, allt annat, övrigt, allt övrigt, det andra, the rest, everything else, all else, the other (part|half)`

/** Looks like a channel or a product, and says nothing about where it was bought. */
export const harmless: readonly string[] = list`
    (support|hjälp|stöd|help) (av|från|from) (oss|us), (vill|vilja|önskar|ber) (|att) vi (levererar|fakturerar|sköter|hanterar|tillhandahåller|tar|tar hand|har hand)
    mailed, mailade, mejlade, mejlat, mailat, emailed, mailar, mejlar, (the rest|resten|rest) (of|av)
    open (a|an|the|up|this|that|it|my|your|new|source|today|now|ticket*|case*|ärende*|order*|issue*|question*|request*|hours|invoice*|links|file*|port*|door*)
    is the office open, (are|re|is) (you|we|they|it|office|store|support) open, öppna*, öppet, öppen*, opened
    opening, (ea|e a) (sports|games|play|fc|fifa|access|sport)
    (en|my|a|your|financial|trusted|sales|technical|tax|legal|security|our|personal) advisor, tech advisor
    (vi|jag) (är|är ju|är ett|jobbar som|agerar som) (|en|ett|själva|redan|registrerad|indirekt) csp (|partner*|bolag*|företag*)
    (we are|i am|im|were|we re|we) (|a|an|already|also|registered) csp (|partner*|company|reseller)
    as a csp (|partner*)
    (vår|våra|our|min|mitt|vårt|my) (|egen|egna|own|eget|new|nya) (csp*|csp (avtal*|partner*|tenant|program*|agreement|azure*|prenumeration*))
    vi i csp, (vi|jag|oss) som csp (partner*|)
    (vill|ska|want|wants|going) (|to) (|ha|köpa|buy|get|have|go|run|köra|börja med|gå till) (csp|csp avtal*|csp azure)
    (hos|till|via|genom|av|från|with|through|from|to|by) (oss|us|mig|me) (|i|in|as|som) (|csp), partner+center*, (digital|delegated|claiming|cloud) partner of record, (|partner) (dpor|cpor)
    partnercenter*, partner+portal*, partner center, partner of record, partnership*, partnerskap*, partner+avtal*
    partneravtal*, partner agreement, partner network, partnerrelation*, partner+id, (vi|jag) som partner
    as a partner
    (vi|we) (är|are) (|en|ett|a|an) (|microsoft|ms|it) (partner*|återförsäljare|reseller*|leverantör*|konsult*|bolag*|företag*|it bolag|it firma)
    (reseller|återförsäljar*|åter försäljar*) (relation*|relationship*|request*|förfrågan|begäran|inbjud*|invit*)
    återförsäljarrelation*, återförsäljarförfråg*, license key*, licensnyck*, license server*, licensfråg*
    licensing, licensiering*, licensregler*, azure devops server
    (on the|in the|at the|to the|at|är på) (office|kontoret|outlook), på kontoret
    (our|vår|vårt|your) office, (the|our|vår|vårt|your) (teams|project), microsoft (supplier|vendor)
    office (hours|space|party|building|chair|dog|today|manager)
    (|by|by the|at|from|at the|from the|in|the|their|our) (head|home|back|post|branch|regional|main|box|front|london|dublin|local|landlords|dentists|lawyers|doctors|accountants) office
    mejlet, mailet, (kundens|kundernas|hans|hennes|vdns|ditt|mitt|customer|customers|clients|her|his|your|my|todays|yesterdays) (mejl|mail|email), (in|i|enligt|per|from) (|the|his|her|their|a|ett|kundens|dagens) (mail|email|mejl), (mail|mejl|email) (i morse|idag|igår|nyss|this morning|today|yesterday|just|ett|två|tre|one|two), (mail|mejl|email) (from|från) (|the) (kund|kunden|customer|client)
    (sales|our|their|the|support|project|other|dev|two|both) teams, (a|the|this|our|new|big|my|ett|vårt) project
    project (manager|plan|team|management|ledare), user adoption, (good|best|prior) (usage|use), daily usage
    (got|fick|fått|has|have|har) (|a|an|ett|the) (mail|mejl|email|mailet|mejlet) (|from|från|av), (sits|sit) (under|in|on|with|at|by), usage report*, användningsrapport*, azure licens*, azure license*, azure licence*`

/** What may name who sold it, and mostly does not: believed only where the whole sentence speaks for it. */
export const hintWords = {
  'microsoft-direct': list`
    microsoft, microsofts, ms, msft, redmond, mikrosoft, mikrosåft, majkrosoft, maikrosoft, majkrosofts, mickrosoft, webben, nätet, online, website, card, kort, kortet`,
  advisor: list`
    rådgivare*, rådgivning, provision*, commission, kickback*, fee, fees, arvode*, procent, percentage, advising, advised, adviser*, advice`,
  'csp-partner': list`
    also, alsoo, arrow, arrow+partner*, molnprogram*, cloud program*, cloud scheme, samma program, same program*, same scheme, distributör*, distributor*`,
  'third-party-non-csp': list`
    nyckel*, nycklar*, key, keys, koder, codes, begagnade, begagnad, used, second hand, secondhand, datorbutik*, databutik*, computer shop*, butik*, shop*, store*, marknadsplats*, marketplace*, auktion*, auction*, elgiganten, kjell, webhallen, inet, currys, newegg, amazon, ebay, costco, best buy, staples, officeworks, lizengo, scdkey, mmoga, aliexpress, mäklare*, broker*`,
  ea: list`
    storavtal*, jätteavtal*, true+up*, enrollment*, koncernavtal*, three year, treårig*`,
} as const satisfies Readonly<Partial<Record<ChannelId, readonly string[]>>>

/** We, in whatever the sentence does with us. */
export const usWords: readonly string[] = list`
  (är|e|ar|blev|va) (|ju|redan|numera|nu) (vår|våra|vårt|vårat) (|egna|redan|nu), redan (vår|våra|vårt|oss), (is|are|its|theyre|thats|azures|be) ours, one of ours, (off|by) us, yours truly, (av|från|hos|genom|via) er, (from|by|through|with|off|via) (you|yourselves|you lot)
  you (supply|bill|sell|invoice|provide), (säljer|fakturerar|levererar|sköter) ni, ni (säljer|fakturerar|levererar|sålde|sköter), (seller|supplier|leverantör|säljare) (is|är) (us|vi), made out to us, (öppnade|sålde|fakturerade|levererade|beställde|tog|tar|sköter|hanterar|har) vi, la vi, we (did|do|hold|carry|took|supplied|opened|billed|invoiced|ordered|have|host|sell), (|var|our) own
  vi, we, us, oss, ours, våra, vårt, our, you, ni, er, yourselves, weve, were`
