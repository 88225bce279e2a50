import type { Details } from '../../src/relationships/request.ts'

export const details: Details = {
  customer: 'Contoso AB',
  tenant: 'contoso.se',
  contact: 'it@contoso.se',
  country: 'SE',
  mailLanguage: 'sv',
  kind: 'reseller',
  note: '',
}
