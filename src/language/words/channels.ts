/**
 * What people type for each purchase channel. Only what can mean nothing else; the rest is in ambiguities.ts.
 * `word*` = any ending, `(a|b|)` = one of these or nothing, `a+b` = joined or apart. å ä ö may be left out by the writer.
 */
import type { ChannelId } from '../../rules/channels.ts'
import { list } from './list.ts'

export const channelWords: Readonly<Record<ChannelId, readonly string[]>> = {
  'microsoft-direct': list`
    (direkt|direct|directly|straight|rakt) (av|från|fran|hos|via|med|mot|genom|till|from|with|w|by|through|thru|of|off|at|på) (|själva|självaste) (microsoft|ms|msft|mickesoft)
    (microsoft|ms|msft) (direct|direkt|directly), direktkund* (hos|till|av) (microsoft|ms)
    (direkt|direct) (microsoft|ms)
    (av|från|hos|from|through|thru|genom|via|by) (microsoft|ms|msft) (|direkt|direct|directly|själva|själv|themselves|itself)
    (köpt|köpte|köper|bought|purchased) (det|den|dem|it|them) (|själv|själva|direkt|directly) (av|från|from|hos|with) (microsoft|ms)
    (microsoft|ms) (web|store|butik*|rep|repp*|säljare|saljare|account manager|webb*|online store)
    (microsofts|ms) own (online|web|) (store|shop|site)
    (microsofts|ms) (webb*|hemsida|butik*|egen*|sajt|site|web*|säljare|online*|store)
    (microsoft|office|azure) (com|portal com)
    (med|via|på|by|with|on|a|the|using) (|ett|sitt|kundens|ett|a|their|his|her|company|own|eget|egna|the|företagets|the company|private) (kredit+kort*|kort|kontokort*|bank+kort*|betalkort*|credit+card*|creditcard*|debit card|card|visakort|mastercard)
    kredit+kort*, credit+card*, creditcard, kreditkortsköp*, mosp, online services (program|programme|programmet)
    microsoft online (subscription|services) (agreement|program*), mosa
    (köpt|köpte|köper|beställt|beställde|handlat|handlade|tecknat|tecknade|skaffat|skaffade|lagt upp) (|det|dem|den|allt|själv|själva|sina|licenser|licenserna) (|själv|själva|direkt) (på (webben|nätet|internet|hemsidan|webbsidan|sajten)|(över|via) (webben|nätet|internet|hemsidan)|online|i (admin+centret|adminportalen|admin+center|m365 admin*|portalen))
    (på|via|över) (webben|nätet)
    (i|via|genom) (admincentret|admin centret|admincenter|adminportalen|admin portalen|azureportalen|azure portalen)
    (bought|buy|buys|purchased|ordered|got|signed up|subscribed) (|it|them|everything|licenses|licences|themselves|directly|direct|this|that) (|themselves|directly|direct|himself|all) (online|on the (web|website|internet|microsoft site|site)|(in|via|through|from) the (admin (center|centre|portal)|azure portal)|over the web|web direct)
    web direct, webdirect, (via|through|in) the (admin (center|centre|portal)|microsoft (website|site|store|admin*))
    (microsoft|ms) customer (direct|directly)`,
  advisor: list`
    advisor, advisors, adviser, advisorn
    advisor+(program*|avtal*|partner*|kanal*|modell*|license*|licens*|channel|model|deal|agreement), advisorprogram*
    advisoravtal*, advisorpartner*, advisorkanal*
    (via|genom|från|av|with|through|from|by) (|en|a|an|sin|their) (rådgivare*|rådgivar+partner*|adviser)
    rådgivar+partner*, deployment partner`,
  open: list`
    open (license*|licence*|licens*|lic|avtal*|agreement*|program*|programme|value*|contract*|kontrakt*|deal|channel|kanal*|volume|volym*|business|academic|education|nl|l)
    open+(licens*|avtal*|program*|value|kanal*), openlicens*, openavtal*, openprogram*, openvalue, openkanal*
    open value (subscription*|avtal*|agreement*|licens*|license*|company wide), olp, ol, ovs, mol, ov s
    microsoft open, ms open, opent`,
  ea: list`
    ea
    ea (t|avtal*|agreement*|contract*|kontrakt*|deal|kund*|customer*|enrol*|program*|licens*|license*|licence*|portal*|channel|kanal*|setup|s)
    eaavtal*, eaavtalet, eakund*, (direct|direkt|indirect|indirekt) ea
    ea (direkt|direct) (|med|with|mot|hos|from|från|av) (|microsoft|ms)
    (direkt|direct) ea (|avtal*) (med|with|mot|hos) (microsoft|ms), enterprise+(avtal*|agreement*|kontrakt*)
    enterprise (agreement*|agr|agrement|agreements|contract*|enrol*|aggreement), enterpriceavtal*, företags+avtal*
    storkunds+avtal*, stor+kund+avtal*, (ea|enterprise) subscription (|agreement), eas (avtal*|agreement)`,
  'third-party-non-csp': list`
    (tredje|3e|3) (part|parts), tredje+part, tredje+part(s*|en|er), tredjeparts*, (third|3rd) (party|parties)
    thirdparty, third+party, 3rdparty, third party non csp, (non|icke|ej) csp (partner*|reseller*|återförsäljar*|leverantör*|provider*|vendor*|bolag*|firma*)`,
  'csp-partner': list`
    csp, csps, cspn, cspen, csper
    csp+(partner*|avtal*|program*|leverantör*|kund*|reseller*|återförsäljar*|provider*|kanal*|channel|agreement*|licens*|license*|licence*|azure*|prenumeration*|subscription*|bolag*|firma*|konkurrent*|distributor*|distributör*|tenant|vendor)
    cloud solution* (provider*|partner*|reseller*), cloud solution provider program*, moln+lösnings+leverantör*
    moln+leverantör*, moln+partner*, (indirekt*|indirect) (återförsäljar*|reseller*|leverantör*|provider*|csp*)
    (direct|direkt) (bill|csp|fakturering*) (partner*|reseller*|csp*|återförsäljare)
    (t1|tier 1|t2|tier 2) (csp|partner*|reseller*|provider*), direktfaktureringspartner*`,
  'syndication-partner': list`
    syndikerings+partner*, syndikering*, syndikat*, syndikerad*, syndicering*, syndications+partner*
    syndication+partner*, syndication*, syndicat*, (microsoft|ms) syndi*, synd partner*
    syndikerings (partner*|avtal*)`,
}
