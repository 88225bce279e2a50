/**
 * What people type for each purchase channel. Only what can mean nothing else; the rest is in ambiguities.ts.
 * `word*` = any ending, `(a|b|)` = one of these or nothing, `a+b` = joined or apart. å ä ö may be left out by the writer.
 */
import type { ChannelId } from '../../rules/channels.ts'
import { list } from './list.ts'

/** A channel without an entry is known by its own name only. */
export const channelWords: Readonly<Partial<Record<ChannelId, readonly string[]>>> = {
  'microsoft-direct': list`
    (kort|kortet|card|cards|visa|mastercard|amex|paypal|bankkort*|kortköp*|kortbetalning*|card payments|firmakort*) (mot|hos|at|with|till|to|via) (|själva) (microsoft|ms|msft|redmond|majkrosoft|maikrosoft), (microsoft|ms|msft) (kort|card|kortet)
    (microsofts|microsoft|ms) (egen|egna|eget|own) (sida*|sajt*|webb*|butik*|site|page|store|billing|fakturering|pay as you go|payg|admin center|avtal), (betalar|betala|betalade) (hon|han|de|dom|ägaren|kunden|vdn) (microsoft|ms) (|för|själv|själva), (betalar|betala|betalas|pays|pay|paying|paid) (|själv|själva) (till|to) (microsoft|ms)
    (microsoft|ms|redmond) (sends|skickar|drar|takes|charges|charging|bills|billing|invoices|invoicing|fakturerar|debiterar) (|them|dem|dom|the|a|ut|out|fakturan|räkningen|hennes|hans|her|his) (|bill|invoice|monthly|fakturan|räkningen|payment), (straight|direct|directly|right|raka vägen) (from|with|off|från) redmond
    (payg|paygo|pay as you go|betala per användning) (with|mot|hos|från|from|on|till|direct with|direkt mot) (microsoft|ms), (mca|kundavtal|customer agreement) (|signed|tecknat|direkt|direct) (med|with|hos) (microsoft|ms), mot (microsoft|ms|msft), (deal|dealing|deals) with microsoft, only microsoft
    (account guy|account man|account woman|account lady|account team|account rep|kundansvarig*|säljaren|säljare) (at|from|with|på|hos|från) (microsoft|microsofts) (|kontor), microsoft (ireland|i irland|in dublin|i dublin) (|operations), från microsoft (ireland|i dublin), microsoft is the payee, (på egen hand|själva|on their own) (hos|med|with) (microsoft|ms)
    (with|off|at) (microsoft|ms) (on|by|via|themselves|själva|with) (|a|the|his|her|their|own|company|personal) (card|kort|themselves)
    (no|ingen|inga) (middleman|middlemen|mellanhand|mellanhänder) (|de|dom|they) (köper|buy|bought|köpte) (|det|it|allt|everything) (av|från|from|off|hos|with) (microsoft|ms|msft)
    (en|ett|one|faktura|räkning|invoice|bill) (till|från|to|from) (microsoft|ms|msft) (för|på|for) (|the|deras|their), (drar|debiterar|charges|charge|charged) (microsoft|ms|msft) (|direkt|direct|directly), (microsoft|ms|msft) (drar|debiterar|charges|charge|tar betalt) (|direkt|direct|directly|them|dem|dom) (|directly|direct|direkt), (|it) (hits|hit) their card (|direct|directly) (|from microsoft)
    (det är|är det|its|it is|thats) (microsoft|ms|msft) (som|that|who) (fakturerar|fakturerat|sålt|sålde|säljer|skickar|bills|billed|invoices|invoiced|sold|sells), (microsoft|ms|msft) (som|that|who) (fakturerar|sålt|sålde|bills|invoices|sold)
    (betalar|betalade) (de|dom) (microsoft|ms|msft), (says|säger) (|att) (microsoft|ms|msft) (är|is) (på|on) (|the) (fakturan|invoice), (microsoft|ms|msft) (är|is) (på|on) (|the) (fakturan|invoice)
    (betalar|betalas|pay|pays|paying|paid) (microsoft|ms|msft) (direkt|directly|direct|själva|themselves), (det|it) (direkt|direct) (microsoft|ms|msft)
    (direkt|direct|directly|straight|rakt|dierkt|dirket|direckt) (av|från|fran|frm|fr|fron|fron|hos|via|med|mot|genom|till|from|with|w|by|through|thru|of|off|at|på) (|själva|självaste) (microsoft|ms|msft|mickesoft)
    (microsoft|ms|msft) (direct|direkt|directly), direktkund* (hos|till|av) (microsoft|ms)
    (direkt|direct) (microsoft|ms)
    (av|från|hos|from|through|thru|genom|via|by) (microsoft|ms|msft) (|direkt|direct|directly|själva|själv|themselves|itself)
    (köpt|köpte|köper|bought|purchased) (det|den|dem|it|them) (|själv|själva|direkt|directly) (av|från|from|hos|with) (microsoft|ms)
    (microsoft|ms|msft) (web|store|butik*|rep|repp*|säljare|saljare|säljteam*|sales|kundansvarig*|kontaktperson*|webb*|online store), (microsoft|ms|msft) account (manager*|exec*|rep*|team)
    (account manager*|account exec*|kundansvarig*|säljare*|säljaren|sales rep*|sales person|salesperson|representant*|kontakt*|key account*|kam) (på|hos|at|från|from|of|with|@) (microsoft|ms|msft)
    (kort*|kortet|card|visa|mastercard|amex|payment card|betalkort*) (on file|registrerat|inlagt|upplagt|kopplat|saved|attached|registered|ligger) (|at|with|hos|på|in|i|till) (microsoft|ms|msft|portalen|the portal|azure)
    (microsoft|ms|msft) (|som|as|is|är|står som) (avsändare|sender|biller|fakturerande|payee|säljare|seller|leverantör|vendor) (|på|on|of|in) (|the) (fakturan|fakturorna|invoice*|bill*|räkningen)
    (står|it says|says) (microsoft|ms|msft) (på|on) (|the) (fakturan|fakturorna|invoice*|bill*|räkningen), (utan|without) (mellanhand*|mellanhänder|återförsäljare|partner|partners|reseller|resellers|middleman|någon partner|nån partner|a partner|a reseller|any partner|any reseller) (|inblandad*|involved|emellan|in between)
    (inget|ingen|no) (partner|reseller|återförsäljare|mellanhand|middleman) (|är|är inte|was|is) (inblandad*|involved|emellan|in between)
    (microsofts|ms|microsoft) (own|egen|egna) (online|web|sales|account|) (store|shop|site|rep|reps|team|people|person|säljare|säljkår|representant|försäljning)
    (microsoft|ms|microsofts) (sales|account) (rep|team|person|people|representative)
    (microsofts|ms) (webb*|hemsida|butik*|egen*|sajt|site|web*|säljare|online*|store)
    (microsoft|office|azure) (com|portal com)
    (med|via|på|by|with|on|a|the|using|drog|använde|used) (|ett|sitt|kundens|ett|a|their|his|her|company|own|eget|egna|the|företagets|the company|private|chefens|vdns) (|eget|egna|own|privata|privat|personal|company|gamla|the|ceos|bosss) (kredit+kort*|kort|kontokort*|bank+kort*|betalkort*|credit+card*|creditcard*|debit card|card|visakort|mastercard)
    mca (e|enterprise) (|avtal*|agreement), mcae, kredit+kort*, credit+card*, creditcard, kreditkortsköp*, mosp, online services (program|programme|programmet)
    microsoft online (subscription|services) (agreement|program*), mosa
    (köpt|köpte|köper|beställt|beställde|handlat|handlade|tecknat|tecknade|skaffat|skaffade|lagt upp|la upp|signat|signade upp|registrerat) (|det|dem|den|allt|själv|själva|sina) (|själv|själva|direkt) (på|över|via|i|inne i) (webben|nätet|internet|hemsidan|webbsidan|sajten|admin+centret|adminportalen|admin+center|m365 portalen|portalen)
    (köpt|köpte|köper|beställt|beställde|handlat|handlade|tecknat|tecknade|skaffat|skaffade) (|det|dem|den|allt|själv|själva|sina) (|själv|själva|direkt) online
    (på|via|över) (webben|nätet)
    (i|via|genom) (admincentret|admin centret|admincenter|adminportalen|admin portalen)
    (bought|buy|buys|purchased|ordered|got|signed up|subscribed|set up) (|it|them|everything|themselves|directly|direct|this|that) (|themselves|directly|direct|himself|all) (online|web direct)
    (bought|buy|buys|purchased|ordered|got|signed up|subscribed|set up) (|it|them|everything|themselves|directly|direct|this|that) (|themselves|directly|direct|himself|all) (on|in|via|through|from|over) (|the) (web|website|internet|microsoft site|site|admin+center|admin+centre|admin portal)
    web direct, webdirect, (via|through|in) the (admin+center|admin+centre|admin portal), (via|through|in|on) the microsoft (website|site|store|admin*)
    (microsoft|ms) customer (direct|directly)
    (i|via|genom|in|through|from|on|inne i|på) (|the|sin|sitt|deras|their|own|egna|sina) (|own) (m365|o365|microsoft 365|office 365|office|microsoft|ms|365) (admin*|portal*) (|center|centre|centret|portal|portalen) (|themselves|själv|själva)
    (i|via|genom|in|through|from|on|inne i) (|the|sin|sitt|deras|their|own|egna) (admin+center|admin+centre|admin+centret|admin+portal|admin+portalen|admincentrum|administrationscentret|administrationscenter) (|themselves|själv|själva)
    (fakturera*|faktureras|billed|invoiced|fakturerad|charged|paid|debiteras) (|directly|direkt|straight|själv|it) (av|by|från|from|to|till|hos|with) (microsoft|ms|msft)
    (fakturan|fakturor|fakturorna|faktura|invoice|invoices|bill|bills|räkningen) (|kommer|comes|come|is|are|går) (|direkt|directly|straight) (från|from|av|by) (microsoft|ms|msft)
    (betalar|betalas|betalade|pays|pay|paying|paid) (|direkt|directly|straight|det|it) (|till|to) (microsoft|ms|msft)
    (firma|företags|affärs|bensin|company|corporate|business|visa|master|amex|plast) (kort|kortet|card|cards), (med|via|by|with|on|using) (|a|the|ett|sitt|deras|kundens|företagets|bolagets|company) (visa|mastercard|amex|paypal|swish), firmakort*, företagskort*, kontokort*, betalkort*, kreditkortet, debit+card*, visa+kort*, amex
    (betalar|betalt|betalade|betalas|pays|paid|paying|pay|köpt|köpte|bought) (|it|det|själv|själva) (med|by|with|on|via|using) (|a|ett|their|sitt|the) (kort|card|kortet|visa|mastercard|amex|paypal)
    self+service (purchase*|sign up|signup|buy|köp*), självbetjäningsköp*, självköp*, signed up (|themselves|on their own) (online|on the web|at microsoft|with microsoft|on microsoft com)
    (raka vägen|raka spåret) (från|hos) (microsoft|ms), (straight|right) (off|from|outta) (microsoft|ms|msft), (microsoft|ms|msft) (själva|själv|directly|themselves|itself) (sålde|sold|säljer|sells|fakturerar|bills)
    (microsoft|ms|msft) (sålde|sold|fakturerar|bills|invoices|säljer) (|it|det|them|dem|kunden|the customer) (|direkt|directly), (tecknat|tecknade|beställt|beställde|ordered|bought|purchased|köpt|köpte|got) (|it|det|dem|själva|self|themselves) (direkt|direct|directly|straight) (hos|från|av|with|from|on) (microsoft|ms|msft)
    (on|over|via|off|from) the (microsoft|ms) (site|website|web|homepage|store|shop|page|portal), (på|via|från|i) (microsofts|ms) (sajt|sida|hemsida|webbplats|webb|shop|butik|portal|webbutik|webbshop)
    (drog|dragit|körde|swiped|used|put) (|it on|det på|them on) (kortet|the card|a card|company card|sitt kort)
    (straight|direct|directly|right|direkt|rakt|raka vägen) (to|till|via|through) (microsoft|ms|msft)
    (klickat|klickade|klickat hem|klickade hem) (|det|dem|själva|allt) (|själva) (på|via|i) (webben|nätet|portalen|adminportalen|admin+centret)
    microsoft store, ms store, office portal, bought it (online|on the web), signed up online, köpt online, på nätet, web+direct, (inne|direkt) på (webben|nätet|sajten|hemsidan), själva på (webben|nätet|sajten)`,
  advisor: list`
    (partner*|konsult*|consultanc*|consultant*|byrå*|integrator*) (|is|är|står|registrerad|registered|attached|kopplad|listed|on record|inkopplad|bara|only|just) (|bara|only) (som|as) (|an|en|the|their|deras|slags) (rådgivare*|adviser*|advisor*), (adviser|advisor|rådgivar+) (fee|fees|arvode*|provision*), (bara|only|just) (|an|en) (rådgivare|adviser|advisor), rådgivare (inkopplad|kopplad|på avtalet|i portalen|med provision), (med|with) (|en|a|an) (rådgivare|adviser|advisor) (|inkopplad|attached|på avtalet|on it)
    (edvajser*|ädvajser*|advajser*) (|of|off|åv) (|record|rekord|rekård), (advisor|adviser) (arrangement|setup|set up|upplägg*|model|of record)
    advisor, advisors, adviser, advisorn
    advisor+(program*|avtal*|partner*|kanal*|modell*|license*|licens*|channel|model|deal|agreement), advisorprogram*
    advisoravtal*, advisorpartner*, advisorkanal*, (advisor|adviser|rådgivare) of record, (har|hade|has|have|had|got|fick) (|en|a|an|sin|their) (advisor|adviser)
    (via|genom|från|av|with|through|from|by) (|en|a|an|sin|their) (rådgivare*|rådgivar+partner*|adviser), (rådgivande|rådgivar) (partner*|konsult*|byrå*|firma*|bolag*), rådgivar+(modell*|upplägg*|lösning*|avtal*), (via|genom|av|with|through|by) (en|a|an|sin|their) advisor
    advisor+(upplägg*|lösning*|spår*|köp*|kund*|route*), rådgivar+partner*, deployment partner, online services advisor, advisor (grejen|varianten|route|programme), rådgivar+program*, rådgivar+kanal*, rådgivar+avtal*`,
  open: list`
    ov, ov (avtal*|agreement|deal), ovs (es|avtal*|agreement|licens*), (oppen|open|opan|öppen|apen|åpen|oh pen) (väljo|valju|välju|valjo|value|värde|lajsens|lajsen|laisens), open something, (via|på|on|under|through) open (|for|för|till)
    open (license*|licence*|licens*|lic|kredit*|credit*|nyckel*|nycklar*|key|keys|order*|beställning*|poäng|volymavtal*|variant*|avtal*|agreement*|program*|programme|value*|contract*|kontrakt*|deal|channel|kanal*|volume|volym*|business|academic|education|nl|l)
    open+(licens*|avtal*|program*|value|kanal*), openlicens*, openavtal*, openprogram*, openvalue, openkanal*
    open value (subscription*|avtal*|agreement*|licens*|license*|company wide), olp, ol, ovs, mol, ov s
    microsoft open, ms open, (microsoft|ms) open (license*|licens*|licence*|value|agreement|avtal*) (|program*|agreement), opent, open (varianten|grejen|licensprogram*|licensavtal*|volymlicens*|volume license*|licensing|nivå|gov|government|edu)
    (|via|genom|through|on|under|från|from|i|in) (opn|opne|oepn|openn|opem|oppen license|open lic|openlic)
    open+(upplägg*|lösning*|spår*|köp*|kund*|kredit*|prenumeration*|azure*), openval*, open val, (opn|opne|oepn|openn|opem) (license*|licens*|licence*|avtal*|agreement|value), olv, ovs (avtal*|agreement), ol (avtal*|agreement)`,
  ea: list`
    storavtal*, stora+avtal*, (ea|enterprise)+enrollment*, enrol*ment (number|nummer|nr), enrol*ments, enrol*menten, enrol*mentet, (på|on|via|under|i|in|är|is|are|inget|no|not|an|ett) (|ett|an|the|deras|their|sitt) e a (|avtal*), (på|är|med) (|ett) ee aa, enter prize agreement, (enterprise|enterprajs) (a green mint|agrimänt*|agrimang*), e a (avtal*|agreement), (enterprise|enterprice|enter prise|enterprajs) (agri*|agre*|avtal*|deal|contract), enterprajs
    ea
    ea (t|avtal*|agreement*|contract*|kontrakt*|deal|kund*|customer*|enrol*|program*|portal*|channel|kanal*|setup|s)
    eaavtal*, eaavtalet, eakund*, (direct|direkt|indirect|indirekt) ea
    ea (direkt|direct) (|med|with|mot|hos|from|från|av) (|microsoft|ms)
    (direkt|direct) ea (|avtal*) (med|with|mot|hos) (microsoft|ms), enterprise+(avtal*|agreement*|kontrakt*)
    enterprise (agreement*|agr|agrement|agreements|contract*|enrol*|aggreement), enterpriceavtal*, företags+avtal*
    storkunds+avtal*, stor+kund+avtal*, storföretags+avtal*, ent (agreement|avtal*), ent+avtal*, entrprise agreement*, enterprise deal, (direct|direkt|indirect|indirekt|ett direkt|ett indirekt|a direct|an indirect) (ea|enterprise) (|avtal*|agreement*|contract*|deal), (direct|direkt|indirect|indirekt) enterprise+(avtal*|agreement*)
    (via|på|genom|under|hos|från|av|enligt|inom|i|med|with|sitt|deras|ett|befintligt) (eat|ean|eaet|eats), (|enterprise) enrollment*, ea (direct|indirect|direkt|indirekt), ea (nummer|number|enrollment*|inskrivning*), enrollment (number|in ea)
    (microsoft|ms) (ea|enterprise*), ea (n|et|a), (ea|enterprise) subscription (|agreement), eas (avtal*|agreement)`,
  'third-party-non-csp': list`
    begagnat+(mäklare*|handlare*|licensmäklare*|licens*|butik*|försäljare*), (second hand|secondhand|used) (software|licen*|office|keys|volume) (|licen*|keys|dealer|business|broker|seller), (keys|nycklar|nycklarna|nyckel|koder|codes) (from|off|från|av|på|via) (|an|a|en|ett|some|nån|någon) (|online|billig|cheap) (shop|store|site|website|web shop|webb+butik|nät+butik|marketplace*|auktion*|nät+auktion*|discount*|sajt*|cdkeys|ebay|amazon|nyckel*), ebay (keys|trader|seller), nät+auktion*, (marketplace|market place) (reseller|trader|seller|site|that), discount store, nyckel+(försäljare*|sida*), cdkeys, cd keys, (from|av|från|off|genom|through|via) (en|a|some|nån|the) (mäklare|broker), (mäklare|broker) (for|för|av|of|i|in) (used|begagnade|second hand|tyskland|germany)
    (begagnade|used|second hand) (mäklare|broker), (handlar|säljer|deals|trades|sells) (med|in|) (begagnade|second hand|used) (|licenser|licences|licenses|programvara|software|mjukvara), (inte|ej|isnt|is not|aint|nor|aldrig|never been|not) (|alls|ens) (|a|part|med|near) (|of|i|in|med i) (|nåt|något|någon|the|any) (|csp) (program|programmet|programme|scheme)
    (licens|license|licence)+(mäklare*|broker*|mäklar*), (begagnade|second hand|secondhand|used|pre owned) (|windows) (nycklar|keys), (mäklare*|broker*) (|av|of|i|för|in) (begagnade|used|second hand) (licens*|licenc*)
    (licens|license|licence|office|windows|key|nyckel|product) (broker*|mäklare*|key site|key shop|keys site), nyckel+(sajt*|butik*|handlare*), (key|code) (reseller*|shop|site|seller), (billiga|cheap|dodgy|grey market|gray market) (office+|windows+|licens+|)(nycklar|koder|keys|codes), kinguin, g2a, (på|från|av|on|from|off|via) (amazon|ebay|blocket|tradera)
    (inget|ingenting) med csp (|att göra), nothing to do with csp
    (tredje|3e|3) (part|parts), tredje+part, tredje+part(s*|en|er), tredjeparts*, (third|3rd) (party|parties)
    (utanför|outside|outside of) (|the|själva) (programmet|programme|program|csp+programmet|csp program), (inte|ej|not|isnt|arent) (|a part of|part of|med|med i|i|in|inside|within|a member of|member of|medlem i|ansluten till|listed in) (|the) (programmet|programme|program)
    noncsp, ickecsp, ej+csp, (non|icke|ej|no|not a|inte en) csp (|partner*|reseller*|återförsäljar*|leverantör*|firma*|bolag*|shop|dealer|seller*|säljare)
    3 (e|rd) (part|party), tredjeparts+(leverantör*|återförsäljar*|säljare|bolag*), oberoende återförsäljar*, thirdparty, third+party, 3rdparty, third party non csp, (non|icke|ej) csp (partner*|reseller*|återförsäljar*|leverantör*|provider*|vendor*|bolag*|firma*)`,
  'csp-partner': list`
    cesp, cespen, cspeepartner*, cspartner*, (cloud|kloud) solution provajder*, (c|see|se|ce|cee|si|sea) (s|es|ess|ese|äss) (p|pee|pe|pea|pay) (|partner*), see sp, cesepe*, ceessp*, seesp*, sespe*, seaspee*, c es p, cspe, cseps, sceps, csp's, (microsofts|microsoft) (molnåterförsäljarprogram*|cloud reseller (programme|program|scheme)), molnåterförsäljar+program*, cloud reseller (programme|program|scheme), (partner i|i|in the) (molnprogrammet|cloud program|cloud programme), (hos|från|genom|av) also, (packs|paks|pax|paxs|pack) (eight|åtta|ate|8), paxåtta, teddy sinex, in gram
    csplicens*, cspazure*, cspprenumeration*, csp (prenumeration*|subscription*)
    csp, csps, cspn, cspen, csper, cspare, cspn, csp (n|er|are|aren|erna|bolaget|firman|leverantören|partnern), cps partner*, cloud solutions provider*, molnlösningspartner*
    (authorized|auktoriserad|certifierad|certified) csp*, csp (dealer|shop|seller|säljare*|företag*|aktör*|provider)
    csp+(partner*|avtal*|program*|leverantör*|kund*|reseller*|återförsäljar*|provider*|kanal*|channel|agreement*|bolag*|firma*|konkurrent*|distributor*|distributör*|tenant|vendor)
    cloud solution* (provider*|partner*|reseller*), cloud solution provider program*, moln+lösnings+leverantör*
    moln+leverantör*, moln+partner*, (indirekt*|indirect) (återförsäljar*|reseller*|leverantör*|provider*|csp*)
    (direct|direkt) (bill|csp|fakturering*) (partner*|reseller*|csp*|återförsäljare)
    (t1|tier 1|t2|tier 2) (csp|partner*|reseller*|provider*), direktfaktureringspartner*`,
  'syndication-partner': list`
    (microsoft|ms) (syndication|syndikerings)+partner*, syndikerings+partner*, syndikering*, syndikat*, syndikerad*, syndicering*, syndications+partner*
    syndication+partner*, syndication*, syndicat*, (microsoft|ms) syndi*, synd partner*, syndicator*, syndikerare*, syndikator*, sindikering*, sindication*
    syndikerings (partner*|avtal*)`,
}
