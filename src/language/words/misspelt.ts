/** Words that people misspell, and that decide something: a word one slip from one of these (two, if long) is read as it. */
import { fold } from '../text/read.ts'

export const misspelt: readonly string[] = fold(
  `azure business premium standard microsoft enterprise agreement enterpriseavtal enterpriseavtalet företagsavtal advisor advisorprogrammet rådgivare
  syndikering syndikeringspartner syndikeringspartnern syndication syndicated licens licenser licenserna licensen license licenses licence licences licensbaserad licensbaserat licensbaserade licensprenumerationer
  förbrukning förbrukningen förbrukningsbaserad förbrukningsbaserade användningsbaserad användningsbaserat användningsbaserade konsumtion consumption
  dynamics exchange sharepoint intune copilot office defender kubernetes sentinel
  kreditkort volymlicens volymlicensavtal volymlicensavtalet återförsäljare återförsäljaren leverantör leverantören teleoperatör molnlösningsleverantör molnlösningsleverantören distributör
  indirekt direkt direct directly partner partnern reseller distributor supplier tredjepart programmet programme
  prenumeration prenumerationen prenumerationer subscription subscriptions virtuella maskiner machines platsbaserad openlicens openlicenser openavtal customer
  relation relationen relationship invitation inbjudan inbjudningar förfrågan förfrågningar begäran requests request svenska engelska swedish tillbaka avbryt restart cancel previous vägledning guidance människa`,
).split(/\s+/)
