/** Names of people and firms that are recognised wherever they stand when a message is cleaned. Everything folded. */
import { fold } from '../text/read.ts'

const words = (text: string): ReadonlySet<string> => new Set(fold(text).split(/\s+/))

/** Given names that are no words in either language, the firms of Microsoft's examples, and those that our lexicon knows. */
export const commonNames = words(`
  adam agneta ahmed albin alexander ali alice amanda anders andreas andrew anette anita anna anneli annika anthony anton arvid astrid axel
  barbro bengt benjamin birgitta bjorn britt camilla carina carl carolina caroline catharina cecilia charlotte charlie chris christer
  christian christina christopher clara claes daniel david dennis ebba edward elias elin elisabeth elizabeth ella ellen elsa emelie emil
  emily emma erik erika eva evelina felicia fredrik gabriel george gerd goran greta gunilla gunnar gustaf gustav hakan hanna hannah
  helen helena henrik hugo ida inger ingrid irene isabella jack jacob jakob james jane jason jenny jens jessica jimmy joakim joel
  johan johanna john johnny jonas jonathan jorgen josef josefin joseph julia karin karl karolina katarina kate kenneth kerstin kevin kjell
  kristian kristina kristoffer lars laura lena lennart leo liam lina linda linnea linus lisa louise lovisa lucas ludvig lukas magnus
  maja malin margareta maria marcus marie markus martin martina mathias matilda matthew mattias maxi michael mikael mike moa mohammed
  monica monika nancy natalie nicholas niklas nils nina ola olivia olof oscar oskar paul patrik pernilla peter petra philip pia
  rasmus rebecca rickard rikard robert robin roger roland rolf ronny ryan samuel sandra sara sarah sebastian simon siv sofia sofie stefan
  stephen steve steven susanne sven tina thomas therese tobias tomas tommy tony torbjorn tore ulf ulla ulrika urban vera
  viktor viktoria vincent william yvonne åke åsa
  contoso fabrikam northwind adventureworks tailspin wingtip litware proseware adatum woodgrove relecloud
  atea crayon dustin softwareone ingram synnex telia telenor tele2 telavox godaddy advania`)

/** Given names that are words as well: names only with a capital letter inside a sentence. */
export const alsoNames = words('inga per tom klara dan stig sten jan hans mark love hope rose grace frank sol maj')
