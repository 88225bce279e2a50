/** What gives away the name of a person or an organisation when a message is cleaned. Everything folded. */
import { fold } from '../read.ts'

const words = (text: string): ReadonlySet<string> => new Set(fold(text).split(/\s+/))

/** Common given names that are no words of their own in either language, the firms of Microsoft's examples, and those that our own lexicon knows. */
export const commonNames = words(`
  adam agneta ahmed albin alexander ali alice amanda anders andreas andrew anette anita anna anneli annika anthony anton arvid astrid axel
  barbro bengt benjamin birgitta bjorn britt camilla carina carl carolina caroline catharina cecilia charlotte charlie chris christer
  christian christina christopher clara claes dan daniel david dennis ebba edward elias elin elisabeth elizabeth ella ellen elsa emelie emil
  emily emma erik erika eva evelina felicia fredrik gabriel george gerd goran greta gunilla gunnar gustaf gustav hakan hanna hannah hans
  helen helena henrik hugo ida inga inger ingrid irene isabella jack jacob jakob james jan jane jason jenny jens jessica jimmy joakim joel
  johan johanna john johnny jonas jonathan jorgen josef josefin joseph julia karin karl karolina katarina kate kenneth kerstin kevin kjell
  klara kristian kristina kristoffer lars laura lena lennart leo liam lina linda linnea linus lisa louise lovisa lucas ludvig lukas magnus
  maja malin margareta maria marcus marie markus martin martina mathias matilda matthew mattias maxi michael mikael mike moa mohammed
  monica monika nancy natalie nicholas niklas nils nina ola olivia olof oscar oskar paul patrik per pernilla peter petra philip pia
  rasmus rebecca rickard rikard robert robin roger roland rolf ronny ryan samuel sandra sara sarah sebastian simon siv sofia sofie stefan
  stephen steve steven stig sten susanne sven tina thomas therese tobias tom tomas tommy tony torbjorn tore ulf ulla ulrika urban vera
  viktor viktoria vincent william yvonne åke åsa
  contoso fabrikam northwind adventureworks tailspin wingtip litware proseware adatum woodgrove relecloud
  atea crayon dustin softwareone ingram synnex telia telenor tele2 telavox godaddy advania`)

/** A name comes next, whatever it looks like. */
export const namings = words('heter heta hette kallas kallad kallade namn namnet named name called')

/** A name may come next: an unknown word after one of these is taken for one. */
export const introductions = words(`
  kund kunden kundens kunder kunderna kunds slutkund slutkunden customer customers client clients klient klienten
  företag företaget företagets bolag bolaget bolagets firma firman koncernen gruppen kommun byrå byrån organisation organisationen
  company companies organization firm group partner partnern återförsäljaren leverantören reseller supplier vendor
  hos från av via genom åt by from through hej hejsan hi hello mvh hälsningar regards kontakta contact hr fru herr mr mrs ms dr`)

/** After these only a word that does not look like an ordinary noun is taken for a name. */
export const prepositions = words('till för med to for with mot against')

/** What ordinary nouns end with, and names hardly ever; and what is too long for a name. */
export const nounEnding =
  /(?:ning|ningen|ningar|ningarna|tion|tionen|tioner|tionerna|tions|het|heten|heter|ment|ments|ity|ness)$|.{12}/

/** What stands behind the name of a firm, in any case; and what does so in capitals only, being a word otherwise. */
export const companyForms = {
  any: words('ab oy oyj ltd inc gmbh llc plc aps asa aktiebolag handelsbolag kommanditbolag publ'),
  capital: new Set('AS SA BV NV AG KB HB EF SE Co Corp Limited Incorporated Corporation'.split(' ')),
}

/** "-son" in Swedish is a family name. */
export const familyName = /..sson$/
