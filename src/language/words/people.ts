/** Who the customer is, and who is asking: only where the sentence says whose quality it is. */
import type { Answers } from '../../rules/questions.ts'
import { list } from './list.ts'

const customer = '(kunden|kund|customer|client|the customer|min kund|vår kund|deras kund)'

/** Facts about the customer or the asker that a phrase states. */
export const peopleWords: readonly {
  readonly means: Pick<Answers, 'customer' | 'partner'>
  readonly phrases: readonly string[]
}[] = [
  {
    means: { customer: 'csp-partner' },
    phrases: list`
    ${customer} (är|e|is|råkar vara|happens to be|visade sig vara) (|en|också|även|själv|själva|ju|redan|faktiskt|också en|även en|själv en|ju en|själv också en|a|an|also|also a|itself|itself a|themselves a|actually a|in fact a|already a|another|a registered) (csp+partner*|csp+återförsäljare|csp reseller*|cloud solution provider*|molnlösningsleverantör*|indirekt återförsäljare|indirect reseller|indirect provider|direct bill partner)
    ${customer} (är|e|is) (själv|själva|också|även|itself|also|themselves) (|en|a|an) csp
    ${customer} (är|is) (en|a) csp
    ${customer} (som|who|that|which) (själv|också|även|) (är|is) (|en|själv|själv en|också|a|itself a|also a) csp (|partner*)
    (de|dom|they) (är|are) (själva|själv|också|även|themselves|also) (|en|a|an) csp (|partner*)
    (de|dom|they|kunden) (är|are|is) (|en|a) csp (|partner*) (själv|själva|också|även|themselves|too|as well|itself)
    (som|who|that|which) (själv|själva|itself|themselves) (är|is|are) (|en|a) csp (|partner*)
    csp partner* (som|as) (kund|customer|slutkund)
    (sälja|sälj|sell|resell|reselling|säljer|selling) (|vidare|licenser|licenses|azure|m365|on|to) (till|to) (|en|a|an|annan|en annan|another|other|andra) (csp|csp partner*|csps)
    kunden (säljer|kör) själv csp, (customer|client|they) (sells|sell|resells|resell) csp (themselves|itself|too)`,
  },
  {
    means: { customer: 'ordinary' },
    phrases: list`
    ${customer} (är|is) (inte|ej|not|inte själv|inte någon|not a|not itself a|ingen) (|en|a) (csp partner*|csp)
    ${customer} (isnt|aint) (a|an|itself a) (csp partner*|csp)
    ${customer} (är|is) (en|a|an|bara en|just a|just an) (vanlig|ordinary|normal|regular) (kund|customer|slutkund|företag|company|end customer)
    (vanlig|ordinary|regular|normal) (kund|customer|slutkund|end customer)`,
  },
  {
    means: { partner: 'direct-bill' },
    phrases: list`
    (vi|jag) (är|e|kör|jobbar|har) (|en|ett|som|själva|redan|med) (direct bill*|direktfaktur*|direkt faktur*|direktpartner*|direct partner*|t1|tier 1) (|partner*|csp*|avtal*)
    (we|we are|we do|we run|i am|im|were|we re) (|a|an|on) (direct bill*|directbill*|t1|tier 1) (|partner*|csp*)
    (vi|we) (fakturerar|invoice) (kunden|customers|the customer) (|själva|direkt|directly)`,
  },
  {
    means: { partner: 'indirect-provider' },
    phrases: list`
    (vi|jag) (är|e|jobbar|sitter) (|en|ett|som|hos en|på en|själva|ju) (indirekt* leverantör*|indirect provider*|distributör*|distributor*|disti|grossist*|tier 2 provider)
    (we|we are|we work for|i work for|i work at|i am|im|were|we re) (|a|an|the) (indirect provider*|distributor*|disti|disty|csp distributor)`,
  },
  {
    means: { partner: 'indirect-reseller' },
    phrases: list`
    (vi|jag) (är|e|jobbar|sitter) (|en|ett|som|hos en|själva|ju|bara|bara en) (indirekt* återförsäljar*|indirekt* åter försäljar*|indirect reseller*|indirekt* reseller*|indirekt* partner*)
    (we|we are|we work for|i work for|i work at|i am|im|were|we re) (|a|an|just a|just an|only an|only a) (indirect reseller*|indirect csp reseller*|indirect partner*)
    (vi|we) (köper|buy|handlar|purchase) (|våra licenser|allt|csp|our licenses|everything) (via|genom|av|från|through|from) (|en|vår|a|our|an) (distributör*|distributor*|disti|grossist*|indirect provider|indirekt leverantör*)`,
  },
]
