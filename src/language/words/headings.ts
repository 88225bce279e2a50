/** What the columns of a list of customers are called, without case, blanks and signs: in Excel, Visma, Fortnox, Partner Center. */
export type Column = 'customer' | 'number' | 'tenant' | 'channel' | 'kind' | 'other'

const customers =
  'kund kunden kunder kundnamn kundensnamn namn bolag bolaget bolagsnamn företag företaget företagsnamn firma firmanamn organisation organisationsnamn slutkund slutkundnamn kontonamn konto customer customers customername name company companyname organization organizationname organisationname account accountname client clientname enduser endcustomer endcustomername displayname legalname'
const numbers =
  'kundnr kundnummer kundid kundenr nr nummer rad radnr id löpnr orgnr organisationsnummer orgnummer momsnr vat vatno vatnumber customerno customernr customernumber customerid accountno accountnumber accountid no number line row ref referens'
const tenants =
  'tenant tenantid tenantnamn tenantname klient klientid klientorganisation domän domännamn domain domainname primärdomän primarydomain defaultdomain microsoftid microsofttenant entratenant entraid azuretenant'

const exact: ReadonlyMap<string, Column> = new Map(
  (
    [
      ['customer', customers],
      ['number', numbers],
      ['tenant', tenants],
    ] as const
  ).flatMap(([column, words]) => words.split(' ').map(word => [word, column] as const)),
)

/** The first that fits: “Avtalsdatum” is a day and no agreement, “Antal licenser” a number. */
const stems: readonly (readonly [stem: RegExp, column: Column])[] = [
  [/kund(nr|id)|tenantid|customerid/, 'number'],
  [/datum|date|antal|quantity|qty|seats|platser|pris|price|belopp|amount|summa|total|valuta|currency/, 'other'],
  [/mail|mejl|epost|telefon|phone|mobil|kontakt|contact|adress|address|postnr|ort$|stad|city|land$|country/, 'other'],
  [
    /kommentar|comment|anteckning|notering|note|beskrivning|description|status|säljare|ansvarig|owner|(nr|id|nummer|number)$/,
    'other',
  ],
  [/kanal|avtal|köpt|inköp|channel|agreement|programme?$|purchase|boughtfrom|contract/, 'channel'],
  [
    /^(slag|typ|sort|art|kind|type|vad|what)$|tjänst|produkt|prenumeration|abonnemang|licens|service|product|subscription|licen[cs]e|sku|offer/,
    'kind',
  ],
]

const longest = 60

/** What a heading says that its column holds; nothing where it says nothing that we know. */
export const columnCalled = (heading: string): Column | undefined => {
  if (heading.length > longest) return undefined
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '')
  if (plain === '#') return 'number'
  return exact.get(plain) ?? stems.find(([stem]) => stem.test(plain))?.[1]
}

/** The one kind that a heading names: “Azure köpt via”. */
export const kindCalled = (heading: string): 'license' | 'usage' | undefined => {
  const plain = heading.slice(0, longest).toLowerCase()
  const [license, usage] = [/licen[sc]|365|office/.test(plain), /azure|förbruk|usage/.test(plain)]
  return license === usage ? undefined : license ? 'license' : 'usage'
}
