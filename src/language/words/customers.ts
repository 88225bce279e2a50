/** How several customers are told apart in one message. "|" parts alternatives in a regular expression. */

/** "Two customers", before each is told of. */
export const severalCustomers =
  /(?<!\p{L})(?:två|tre|fyra|fem|flera|några|ett par|två olika|two|three|four|five|several|a couple of|[2-9]) (?:olika |different )?(?:kunder|bolag|företag|customers|clients|companies)(?!\p{L})/iu

/** "Customer one", "kund B". */
export const numberedCustomer =
  /(?<!\p{L})(?:kund|kunden|bolag|customer|client|company) (?:nr\.? ?|nummer |number |no\.? ?)?(?:\d|ett|två|tre|one|two|three|a|b|c)(?![\p{L}\d])/giu

/** "One customer … and one …": each begins where the next is named. */
export const oneAfterAnother =
  /(?<=(?:^|[,.;:]|(?<!\p{L})(?:och|men|medan|and|but|while|kunder|bolag|customers|clients)) ?)(?:varav en|den ena|den andra|den tredje|den första|en annan|en till|where one|the first|the second|the third|the other one|the other|another one|another|en|ett|ena|andra|one)(?: (?:kund|kunden|customer|client|av dem|of them))?(?= (?:som |who |that )?(?:hos|på|via|med|av|från|har|hade|köpte|köpt|köper|handlar|handlade|kör|sitter|är|ligger|direkt|genom|with|on|via|from|has|had|bought|buys|got|is|through|direct|runs|uses))/giu

/** Opens one of a pair only beside "customer". */
export const oneCustomer = /(?<!\p{L})(?:en|one|a|min ena|my one) (?:kund|customer|client)(?!\p{L})/iu

/** What a company does, right behind its name. */
export const companyDoes =
  'har|hade|köpte|köper|kör|ligger|sitter|använder|handlar|handlade|tecknade|has|had|bought|buys|runs|uses|got|is on|is with|purchased|signed'

/** Nobody's name, wherever it stands with a capital letter. */
export const noNames: ReadonlySet<string> = new Set(
  'kunden kund customer client the they he she it vi we jag i de dom den det han hon man en ett one both båda alla all everything allt nu now sen then tidigare previously idag today this that their our deras vår min my a an microsoft azure office ea open advisor csp licenserna licenser licenses fakturan avtalet invoice contract agreement men but och and fast medan while so så also också hej hello hi ok nej ja no yes bolaget företaget'.split(
    ' ',
  ),
)
