/** Where it was bought and what it is, in one breath. */
import type { ChannelId } from '../../rules/channels.ts'
import { list } from './list.ts'

interface Purchase {
  readonly channel: ChannelId
  readonly kind: 'license' | 'usage'
  readonly phrases: readonly string[]
}

export const purchaseWords: readonly Purchase[] = [
  {
    channel: 'microsoft-direct',
    kind: 'usage',
    phrases: list`
      (payg|paygo|pay as you go|pay as u go|payasyougo) (|sub|subscription*|prenumeration*|abonnemang*|azure|rates|account|konto|avtal*|agreement) (|direct|direkt|straight|själva) (with|hos|från|from|by|at|mot|off|av|till) (|själva) (microsoft|ms|msft)
      (microsofts|ms|microsoft) (|own|egen|egna|standard|vanliga) (payg|paygo|pay as you go|pay as u go|payasyougo) (|sub|subscription*|prenumeration*|rates|priser)
      (i|via|genom|på|in|through|from|on|inne i|direkt i) (|the|sin|deras|their|kundens) azure (portalen|portal|com)
      (i|via|genom|på|inne i) azureportalen, portal azure com, kreditkorts+azure*, credit card azure, kort+azure
      (betalar|betala|betalas|pays|pay|paying|paid) (|sin|sitt|their|for) azure* (till|to) (microsoft|ms|msft), azure* (direkt|direct) (microsoft|ms|msft)`,
  },
  {
    channel: 'microsoft-direct',
    kind: 'license',
    phrases: list`
      (köpt|köpte|köper|beställt|beställde|handlat|handlade|tecknat|tecknade|skaffat|skaffade) (|sina|alla) licens* (|själv|själva|direkt) online
      (köpt|köpte|köper|beställt|beställde|handlat|handlade|tecknat|tecknade|skaffat|skaffade) (|sina|alla) licens* (|själv|själva|direkt) (på|över|via|i|inne i) (webben|nätet|internet|hemsidan|webbsidan|sajten|portalen)
      (bought|buy|buys|purchased|ordered|got) (|their|the|all) (licenses|licences|seats) (|themselves|directly|direct) online
      (bought|buy|buys|purchased|ordered|got) (|their|the|all) (licenses|licences|seats) (|themselves|directly|direct) (on|in|via|through|from|over) (|the) (web|website|internet|site|admin+center|admin+centre|admin portal)
      (betalar|betala|betalas|pays|pay|paying|paid) (|sina|their|for) (platser*|licens*|licenses|licences|seats) (till|to) (microsoft|ms|msft), (licens*|licenses|licences|seats) (direkt|direct) (microsoft|ms|msft)`,
  },
  {
    channel: 'ea',
    kind: 'license',
    phrases: list`(ea|enterprise agreement) (licens*|license*|licence*|seats|platser*)`,
  },
  {
    channel: 'third-party-non-csp',
    kind: 'license',
    phrases: list`(begagnade|second hand|secondhand|used|pre owned) (|office|microsoft|windows|volym|volume) (licens*|licence*|license*), (begagnade|second hand|secondhand|used|pre owned) (office|microsoft) (|licens*|nycklar|keys)`,
  },
]
