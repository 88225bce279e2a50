import { createWords, type Words } from '../../src/presentation/words.ts'
import type { Stage } from './stage.ts'

type Written = { readonly customer: string; readonly tenant: string; readonly contact: string }

/** Writes what only whoever asks knows; everything else is as the form begins. */
export const fillIn = async (client: Stage['client'], t: Words['t'], written: Written): Promise<void> => {
  for (const field of ['customer', 'tenant', 'contact'] as const)
    await client.write(t(`request.field.${field}`), written[field])
}

/** Fills in the English form of a request for Contoso, and sends nothing. */
export const fillRequest = async (client: Stage['client'], contact = 'it@contoso.se'): Promise<void> => {
  await fillIn(client, createWords().en.t, { customer: 'Contoso AB', tenant: 'contoso.se', contact })
  await client.choose("Customer's country", 'Sweden')
  await client.choose('Language of the mail', 'Svenska')
}
