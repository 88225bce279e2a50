/** Words after which a name comes when a message is cleaned. Everything folded. */
import { fold } from '../read.ts'

const words = (text: string): ReadonlySet<string> => new Set(fold(text).split(/\s+/))

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
