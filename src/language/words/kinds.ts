/** What people type for each kind of service, beside the product names of products.json. */
import type { OptionOf } from '../../rules/questions.ts'
import { list } from './list.ts'

type Kind = Exclude<OptionOf<'kind'>, 'unknown'>

export const kindWords: Readonly<Record<Kind, readonly string[]>> = {
  license: list`
    licens, licensen, licenser, licenserna, licensernas, licensers, lisenser, lisens, licencer, license, licenses
    licence, licences, lics, användar+licens*, användarlicens*, user (licens*|licence*|license*)
    licens+(prenumeration*|tjänst*|del*|kund*|sida*|baserad*|bit*|baserat), licensprenumeration*, licenstjänst*
    (licens|plats)+baserad* (tjänst*|prenumeration*), (per|by) (user|seat) (licens*|licence*|license*), (license|licence|seat|user) based (services|subscription*)
    licensbaserad*, licensdel*, licenskund*, licensbaserat, licensabonnemang*
    (license|licence|licensed|seat|user) (based|subscription*|services|service), licen*ebased, seat, seats
    seatbased, seat+baserad*, platsbaserad*, plats+baserad*, (per|by the|by) (användare|user|seat|plats|head)
    (användar|user) (platser|seats), (mina|sina|deras|antal|nya|befintliga|alla|några) (platser|sits)
    (kundens|deras|sina) licens*, lic, lics, licar, licarna, lisenser, lisenserna, lisens, licencerna, licensies, licensbitarna
    (användar|user) (abonnemang*|konton|sub|subs), user+subscription*, (monthly|årliga|annual) (seats|licens*|licence*|license*)
    (antal|nya|extra|fler|more|extra) (stolar|säten|platser|seats), named users, stolar (i|via|från|av|köpta)`,
  usage: list`
    förbrukning, förbrukningen, förbruknings+(baserad*|tjänst*|del*|baserat), förbrukningsbaserad*
    (förbruknings|användnings)+baserad* (tjänst*|prenumeration*), förbrukningstjänst*, förbruknings+prenumeration*, förbrukningsdel*, förbrukningsbaserat, konsumtion
    konsumtionen, konsumtions+(baserad*|tjänst*), konsumtionsbaserad*, azure+förbrukning*
    användnings+(baserad*|tjänst*|baserat), användningsbaserad*, användningstjänst*, användningsbaserat, användning
    usage, usage (based|services|subscription*), usagebased, consumption, consumption (based|services), metered
    pay (per|for) (use|what they use), rörlig (kostnad|förbrukning), mätbaser*, mätt förbrukning, meter+based, metering, consumed services
    consumption+based, (per|by|efter) (användning|förbrukning|usage|consumption), mätarställning*, burn`,
  both: list`
    både och, bägge, båda, båda två, bägge delarna, båda delarna, båda delar, båda sorterna, båda typerna
    lite av varje, both, both of (them|em|those|these), both kinds, both types, a bit of both, a mix, a mix of both, en mix
    en blandning, (bägge|båda) (två|sorter|sorterna|typer|typerna|delar|delarna|slag|slagen|sakerna|grejerna|tjänsterna)
    (både|båda|bägge) två (|grejerna|sakerna|delarna|sorterna|tjänsterna|slagen), både ock, både det ena och det andra, lite av (båda|bägge|allt), (en|ett|a|the) (kombination|combo|combination|kombo|hybrid)
    kombination, combo, blandat, mixat, mixed, one of each, (both|the two) (of them|things|types|kinds|sorts|services), them both, each of them
    en av varje, halva halva, half half, half and half, fifty fifty, bade och`,
}
