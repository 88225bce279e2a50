/** Words beside which a name stands when a message is cleaned. Everything folded. */
import { fold } from '../text/read.ts'

const words = (text: string): ReadonlySet<string> => new Set(fold(text).trim().split(/\s+/))

/** What a word announces. */
export const announcing = {
  /** A name comes next, whatever it looks like. */
  name: words('heter heta hette kallas kallad kallade namn namnet named name called'),

  /** A name may come next: an unknown word is taken for one. */
  perhaps: words(`
    kund kunden kundens kunder kunderna kunds slutkund slutkunden customer customers client clients klient klienten
    företag företaget företagets bolag bolaget bolagets firma firman koncernen gruppen kommun byrå byrån
    organisation organisationen company companies organization firm group
    partner partnern återförsäljaren leverantören reseller supplier vendor
    hos från av via genom åt by from through hej hejsan hi hello mvh hälsningar regards kontakta contact
    hr fru herr mr mrs ms dr`),

  /** A name may come next: an unknown word is taken for one, unless it looks like an ordinary noun. */
  perhapsNoun: words('till för med to for with mot against'),
}

/** What customers do: an unknown word before one of these is taken for a customer's name. */
export const doings = words(`
  har hade vill ville köpte köper behöver använder äger has have had wants wanted bought buys purchased needs uses owns`)
