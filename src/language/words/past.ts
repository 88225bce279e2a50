/** How people ask what applied on a day that has gone. "|" parts phrases; å, ä and ö may have lost their rings and dots. */

/** Asks about the past, whichever day is named. */
export const asksPast =
  `vad var det som gällde|vad som gällde|vad gällde|vad det var som gällde|vilka regler som gällde|vilka regler gällde|vilken regel gällde|vilka villkor gällde|hur var reglerna|vad var reglerna|vilka var reglerna|hur såg reglerna ut|hur löd reglerna|vad sa reglerna|vad sade reglerna|vad sa dokumentet|vad sade dokumentet|hur var det
  |what applied|what did apply|what used to apply|what were the rules|what the rules were|what was the rule|what was the policy|which rules applied|what rules applied|which rules were in force|what rules were in force|what did the rules say|what did the document say`
    .split('|')
    .map(phrase => phrase.trim())

/** Asks what applies; with one of `asOf` right before a day, about that day. */
export const asksNow =
  'vad gäller|vad som gäller|vilka regler gäller|what applies|what are the rules|which rules apply'.split('|')
export const asOf = 'per|per den|as of|as at'.split('|')

/** Names today. */
export const today =
  'idag|i dag|nu|just nu|numera|i nuläget|för närvarande|today|now|right now|currently|nowadays|these days'.split('|')

/** Asks whether what was said, or the document, still holds. */
export const asksStill =
  `stämmer det här fortfarande|stämmer detta fortfarande|stämmer det fortfarande|gäller det här fortfarande|gäller detta fortfarande|gäller det fortfarande|är det här fortfarande så|är det fortfarande så|är det så fortfarande|gäller reglerna fortfarande|gäller dokumentet fortfarande|har något ändrats|har nåt ändrats|har det ändrats något|har det ändrats|har reglerna ändrats|vad har ändrats|vad är det som har ändrats|är det här aktuellt|är det aktuellt|är det här uppdaterat|är det uppdaterat
  |is this still true|is that still true|is it still true|is this still valid|is that still valid|is this still the case|is that still the case|does this still apply|does that still apply|does it still apply|do the rules still apply|is this up to date|is this current|has anything changed|has something changed|have the rules changed|what has changed|what’s changed|what's changed|what changed`
    .split('|')
    .map(phrase => phrase.trim())

/** Asks whether what was said holds; with a day or today behind it, on that day. */
export const asksWhether =
  'gäller det här|gäller detta|gäller det|stämmer det här|stämmer detta|stämmer det|does this apply|does that apply|does it apply|is this true|is that true|is this valid'.split(
    '|',
  )

/** Stands for a day in the place of one. */
export const thatDay = 'då|på den tiden|back then|at that time|at the time|then'.split('|')

/** In one clause with a day, before it: that is when something was bought, began or ends, not the day that is asked about. */
export const ofSomethingElse =
  /(?<!\p{L})(?:köp|kop|teckna|skaffa|bought|purchas|signed|renew|förny|forny|expire|löp|gick ut|går ut)|(?<!\p{L})(?:sedan|sen|since|från|fran|from|till|until|tills|before|före|innan|efter|after)(?: och med)?(?: den| i)?\s*$/iu

/** A year behind one of these belongs to a product's name. */
export const namedByYear =
  /\b(?:office|exchange|server|windows|sql|sharepoint|project|visio|outlook|skype)(?: server)? (?:19|20)\d\d\b/giu

/** Says nothing of a situation, beside what says nothing anywhere. */
export const aroundPast: ReadonlySet<string> = new Set(
  'i in on at under during den det the of for to with ar aret year month manaden dag dagen day datum date per as undrar wonder veta vet know say sag saga tell beratta regler rules document dokumentet kund kunder kunderna customer customers sedan sen since jämfört jamfort compared svaret answer har has'.split(
    ' ',
  ),
)
