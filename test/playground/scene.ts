/** Who and what there is in the playground: the same ids in every run, shaped like the ones Teams gives. */
export type Person = { readonly id: string; readonly name: string; readonly aadObjectId: string }

/** `anna` sits at the playground; the others share the group chat and the team with her. */
export const people = {
  anna: person(1, 'Anna', 'Lindqvist'),
  bjorn: person(2, 'Björn', 'Ekholm'),
  cecilia: person(3, 'Cecilia', 'Strömgren'),
  david: person(4, 'David', 'Öberg'),
  elin: person(5, 'Elin', 'Åsander'),
  farid: person(6, 'Farid', 'Nylén'),
}

const { anna, ...others } = people

/** What the playground reads from `.m365agentsplayground.yml`; it wants exactly five users besides the current one. */
export const scene = {
  version: '0.1.1',
  tenantId: '00000000-0000-4000-8000-0000000000aa',
  bot: { id: '28:00000000-0000-4000-8000-0000000000bb', name: 'Kanalguiden' },
  currentUser: anna,
  users: Object.values(others),
  personalChat: { id: 'a:personal-chat' },
  groupChat: { id: '19:group-chat@thread.v2', name: 'Licensgruppen' },
  team: {
    id: '19:general@thread.tacv2',
    name: 'Partnerteamet',
    aadGroupId: '00000000-0000-4000-8000-0000000000cc',
    channels: [{ id: '19:affarer@thread.tacv2', name: 'Affärer' }],
  },
}

function person(number: number, givenName: string, surname: string) {
  const email = `person${number}@partner.example`
  return {
    id: `29:person-${number}`,
    name: `${givenName} ${surname}`,
    userPrincipleName: email, // the playground's own spelling
    aadObjectId: `00000000-0000-4000-8000-00000000000${number}`,
    givenName,
    surname,
    email,
  }
}
