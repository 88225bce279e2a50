/** Words that add politeness or grammar and no meaning: they may stand around a command or a bare answer. */
export const fillers: ReadonlySet<string> = new Set(
  `hej hejsan hallå tja tjena hi hello hey ok okej okay okey jo ja jaha japp yes yep yeah ah aha well so så då nu bara just please pls plz snälla tack thanks thx gärna
  jag du vi man i you we me mig oss dig us kan kunde skulle vill vilja ska could can would will want wanna like lets let låt få får to att det den de dom it its this that is was är var thats
  en ett a an the för for till med om du igen again hmm hm eh öh ehm typ iaf liksom alltså ju väl va nog mig lite bit right bot kanalguiden och and sen then
  kunden kund customer kundens customers client deras their they de har has have hade had det's köpt köpte köpts köptes köper bought purchased via genom through thru från from av by hos with under på on i in of gäller handlar about concerns only hälften half halva halvt gäng bunch lite some st few par ett bara endast enbart främst mest mostly mainly`
    .split(/\s+/)
    .map(word =>
      word
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, ''),
    ),
)

/** Counts that are written out, and what stands around a count. */
export const counts: ReadonlySet<string> = new Set(
  'tva tre fyra fem sex sju atta nio tio two three four five six seven eight nine ten dozen dussin st styck stycken pcs pieces x ca cirka circa around about roughly runt ungefar dels users anvandare anvandarna user pers personer people alla all hela whole everyone everybody samtliga anstallda personal personalen medarbetare medarbetarna staff employees employee kontoret kontor bolaget foretaget koncernen company avdelning avdelningar department team saljare larare elever students teachers antal number totalt total plus extra'.split(
    ' ',
  ),
)

/** Words that say yes before an answer is given. */
export const affirmations: ReadonlySet<string> = new Set(
  'svaret svar answer ja jo jajamän jajamensan jajemen precis exakt exactly just yes yep yup yea yeah jepp japp jup correct korrekt stämmer right sure absolut absolutely visst indeed mm mhm aha true sant jaa joo ok'
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(' '),
)
