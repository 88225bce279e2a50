/** How several customers are told apart in one message. "|" parts alternatives in a regular expression. */

/** "Two customers", before each is told of. */
export const severalCustomers =
  /(?<!\p{L})(?:två|tre|fyra|fem|flera|några|ett par|två olika|two|three|four|five|several|a couple of|[2-9]) (?:olika |different )?(?:kunder|bolag|företag|customers|clients|companies|leads|bröder|brothers|accounts|prospects|syskon)(?!\p{L})/iu

/** "Customer one", "kund B". */
export const numberedCustomer =
  /(?<!\p{L})(?:kund|kunden|bolag|customer|client|company) (?:nr\.? ?|nummer |number |no\.? ?)?(?:\d|ett|två|tre|one|two|three|a|b|c)(?![\p{L}\d])/giu

/** "One customer … and one …": each begins where the next is named. */
export const oneAfterAnother =
  /(?:(?<=(?:^|[,.;:]|(?<!\p{L})(?:och|men|medan|and|but|while|kunder|bolag|customers|clients)) ?)|(?<!\p{L})(?=(?:den )?andra |(?:the )?other |(?:the )?second ))(?:varav en|min första|my first|den ena|den andra|den tredje|den första|en annan|en till|where one|the first|the second|the third|the other one|the other|another one|another|first ones?|second ones?|den ena|en|ett|ena|andra|one|other one|other)(?: (?:of (?:my|our) accounts|of (?:my|our) customers|kund|kunden|customer|client|av dem|of them))?(?= (?:som |who |that )?(?:hos|på|via|med|av|från|har|hade|köpte|köpt|köper|handlar|handlade|kör|sitter|är|ligger|direkt|genom|with|on|via|from|has|had|bought|buys|got|is|through|direct|runs|uses|azure|all|copilot|e3|m365|licens|vill|ska|wants|needs|ea|open|csp|advisor))/giu

/** "My customer in Växjö … my customer in Kalmar". */
export const placedCustomer =
  /(?<!\p{L})(?:min|vår|en|my|our|one) (?:kund|customer|client) (?:i|in|på|at|från|from) \p{L}+/giu

/** It speaks of more than one, however the sentence goes on. */
export const saysSeveral =
  /(?<!\p{L})(?:(?:två|tre|two|three) (?:olika |different |separate )?(?:kunder|customers|clients|leads|bröder|brothers|accounts|prospects|syskon)|båda (?:två )?vill|both (?:of them )?want|olika kunder|(?:separate|different) customers|olika ärenden|separate cases|(?:göra|ta) båda samtidigt|do (?:them )?both at once)(?!\p{L})/iu

/** Opens one of a pair only beside "customer". */
export const oneCustomer =
  /(?<!\p{L})(?:en|one|a|min ena|min första|my first|first|ena|den ena|my one|one of (?:my|our|the)) (?:kund|kunden|customers?|clients?|accounts?)(?!\p{L})/iu

/** What a company does, right behind its name. */
export const companyDoes =
  'har|hade|köpte|köper|köpt|kör|är|ligger|sitter|använder|handlar|handlade|tecknade|has|had|bought|buys|runs|uses|got|is on|is with|purchased|signed|is'

/** Nobody's name, wherever it stands with a capital letter. */
export const noNames: ReadonlySet<string> = new Set(
  'kunden kund customer client the they he she it vi we jag i de dom den det han hon man en ett one both båda alla all everything allt nu now sen then tidigare previously idag today this that their our deras vår min my a an microsoft azure office ea open advisor csp licenserna licenser licenses fakturan avtalet invoice contract agreement men but och and fast medan while so så also också hej hello hi ok nej ja no yes bolaget företaget'.split(
    ' ',
  ),
)

/** Names of trades as people call a customer: two of them, each with something bought, are two customers. */
const trades =
  '(?:(?<=the )\\p{L}+ (?:shop|store|firm|place|agency|practice)|(?!it|webb|data|tele|konsult|reklam|drift|hosting|moln)\\p{L}{3,}(?:bolag|firma|byrå|skola|klinik|förening|handlar|kedja|salong|verkstad|fabrik|butik|affär|affären|gård|klubb|restaurang|kontor(?=ist))|pizzeri|pizzerian|salong|kiosk|pizza place|barber|bakery|corner shop|butcher|florist|slaktar|åkeri|bageri|bryggeri|konditori|tandläkar|veterinär|gym|advokatbyrå|städfirma|städbolag|plåtslagar|rörmokar|målar|snickeri|snickar|elektriker|elfirma|byggfirma|byggbolag|bygg|skola|skol|förskola|gymnasi|kommun|region|förening|bostadsrättsförening|brf|klubb|restaurang|krog|café|frisör|salong|klinik|vårdcentral|apotek|hotell|verkstad|bilfirma|bilhandlar|mäklar|mäklarfirma|arkitekt|kyrka|kyrk|församling|museum|museet|muse|teater|stiftelse|gård|fabrik|tryckeri|förlag|rederi|taxi|flyttfirma|optiker|revisionsbyrå|begravningsbyrå|resebyrå|blomsterhand|kedja|kedj|fastighetsbolag|moder|dotter|modern|dottern|moderbolag|dotterbolag|mor|haulage|bakery|brewery|dentist|vet|gym|law firm|cleaning company|cleaning firm|roofer|plumber|painter|electrician|carpenter|builder|construction (?:firm|company)|school|nursery|college|council|association|housing association|club|restaurant|pub|cafe|hairdresser|salon|clinic|pharmacy|hotel|garage|car dealer|broker|architect|church|parish|museum|theatre|charity|farm|factory|printer|publisher|shipping company|taxi firm|mover|optician|florist|parent|subsidiary|sub)'

/** A trade as the subject of what it bought. */
export const tradeBuys = new RegExp(
  `(?<=(?:^|[,.;:]|(?<!\\p{L})(?:och|o|å|men|medan|and|but|while|har jag|theres|there's|then)) ?)(?:(?:the|a|an|en|ett|my|our|min|vår) )?${trades}(?:t|et|en|n|met|rn|rna|an|arn|ns|et:s|firm|firman)?(?: (?:firm|next door|on the corner|down the road|bredvid|intill|på hörnet|company|that|which|som))* (?=(?:${companyDoes}|vill|wants?)(?!\\p{L}))`,
  'giu',
)

/** One of them is not meant, only compared with. */
export const compares =
  /(?<!\p{L})(?:glöm|strunta i|bortse|inte som|till skillnad|forget|ignore|never mind|unlike|skip)(?!\p{L})/iu
