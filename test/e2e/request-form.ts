import type { Stage } from './stage.ts'

/** Fills in the English form of a request for Contoso, and sends nothing. */
export const fillRequest = async (client: Stage['client'], contact = 'it@contoso.se'): Promise<void> => {
  await client.write("Customer's name", 'Contoso AB')
  await client.write("Customer's primary domain or tenant id", 'contoso.se')
  await client.write("Contact's mail address at the customer", contact)
  await client.choose("Customer's country", 'Sweden')
  await client.choose('Language of the mail', 'Svenska')
}
