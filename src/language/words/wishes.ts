/** What people ask us to do about a customer's request, by its name: "…" is the name. "|" parts phrasings; å, ä and ö may have lost their dots. */

/** Has the customer answered, how does it stand, who sent it, remind them: each leads to the request. */
export const aboutRequest =
  `har … svarat än|har … svarat ännu|har … svarat på inbjudan|har … svarat på förfrågan|har … svarat|svarade …|har … godkänt inbjudan|har … godkänt förfrågan|har … godkänt|har … accepterat|har … tackat ja|har vi fått svar från …|har vi hört något från …|något svar från …|nåt svar från …
|vem skickade förfrågan till …|vem skickade inbjudan till …|vem skickade till …|vem har skickat till …|vem har skickat förfrågan till …|vem har skickat inbjudan till …|vem bjöd in …|vem har bjudit in …|vem äger förfrågan till …|när skickades förfrågan till …|när bjöd vi in …
|skicka en påminnelse till …|skicka påminnelse till …|skicka ny påminnelse till …|påminn …|påminnelse till …|hur går det med förfrågan till …|hur går det med inbjudan till …|hur går det med …|hur går det för …|status på förfrågan till …|status för …|status på …|visa förfrågan till …|visa inbjudan till …|öppna förfrågan till …
|has … answered yet|has … answered|has … replied yet|has … replied|has … responded|has … accepted yet|has … accepted|has … accepted the invitation|has … approved|has … approved the request|did … answer|did … reply|did … accept|any answer from …|any reply from …|have we heard from …|have we heard back from …
|who sent the request to …|who sent the invitation to …|who sent it to …|who sent to …|who invited …|who requested …|when did we invite …|send a reminder to …|send reminder to …|send another reminder to …|remind …|reminder to …
|how is the request to … going|how is the invitation to … going|how is … doing|status of the request to …|status of …|status for …|show the request to …|show the invitation to …|open the request to …`
    .split('|')
    .map(phrase => phrase.trim())

/** A new request for a customer, with what goes into its form: parted by commas. */
export const newRequest =
  `ny relationsförfrågan för …|ny relationsförfrågan till …|ny förfrågan för …|ny förfrågan till …|ny förfrågan …|skapa en förfrågan för …|skapa en förfrågan till …|skapa förfrågan för …|skapa förfrågan till …|gör en förfrågan för …|gör en förfrågan till …|lägg upp en förfrågan för …|ny inbjudan till …|ny inbjudan för …|skapa en inbjudan till …|skapa inbjudan till …
|new relationship request for …|new request for …|new request to …|new request …|create a request for …|create a request to …|create request for …|make a request for …|make a request to …|start a request for …|new invitation for …|new invitation to …|create an invitation for …|create an invitation to …`
    .split('|')
    .map(phrase => phrase.trim())

/** All of one's own requests, by what they wait for. */
export const unanswered =
  `obesvarade förfrågningar|obesvarade inbjudningar|vilka har inte svarat|vilka har inte svarat än|vilka kunder har inte svarat|vem har inte svarat|vem har inte svarat än|visa obesvarade|visa obesvarade förfrågningar|väntar på svar
|unanswered requests|unanswered invitations|who has not answered|who hasnt answered|who has not answered yet|which customers have not answered|show unanswered requests|waiting for an answer`
    .split('|')
    .map(phrase => phrase.trim())

export const ownRequests =
  `hur går det för mina inbjudningar|hur går det med mina inbjudningar|hur går det för mina förfrågningar|hur går det med mina förfrågningar|hur står det till med mina inbjudningar|hur ligger mina förfrågningar till|vad händer med mina förfrågningar|vad händer med mina inbjudningar
|how are my invitations doing|how are my requests doing|how are my invitations going|how are my requests going|what about my invitations|what about my requests|what is happening with my requests`
    .split('|')
    .map(phrase => phrase.trim())

/** The last answer in few words. */
export const shorter =
  `kortare|kortare tack|kort|kan du göra det kortare|kan du ta det kortare|för långt|det var långt|sammanfatta|sammanfatta det|i korthet|kort version|ge mig kortversionen|tldr
|shorter|shorter please|make it shorter|can you make it shorter|too long|that is too long|summarize|summarise|summarize it|in short|in brief|the short version|give me the short version`
    .split('|')
    .map(phrase => phrase.trim())

/** What the last answer stands on. */
export const sourceAsked =
  `var står det|var står det här|var står det någonstans|var står detta|vart står det|var har du det ifrån|var kommer det ifrån|källa|källor|vad är källan|vilken källa|vilka källor|hur vet du det|vem säger det|enligt vad|enligt vem|kan du visa källan|visa källan|visa källor|länk till källan
|where does it say that|where does it say so|where does that stand|where is that written|where does that come from|source|sources|what is the source|whats the source|which source|what are the sources|how do you know|how do you know that|says who|according to what|according to whom|show the source|show me the source|show sources|link to the source`
    .split('|')
    .map(phrase => phrase.trim())

/** Whether an answer can be given to somebody else. */
export const sharing =
  `kan jag skicka det här till en kollega|kan jag skicka detta till en kollega|kan jag skicka svaret till en kollega|kan jag dela det här|kan jag dela det här med en kollega|kan jag dela svaret|hur delar jag det här|hur delar jag svaret|hur skickar jag det här till en kollega|hur skickar jag svaret till en kollega|kan jag vidarebefordra det här|skicka det här till en kollega|skicka till en kollega|dela med en kollega|dela svaret|dela det här
|can i send this to a colleague|can i forward this to a colleague|can i forward this|can i share this|can i share this with a colleague|can i share the answer|how do i share this|how do i share the answer|how do i send this to a colleague|send this to a colleague|send to a colleague|share with a colleague|share this|share the answer|forward this to a colleague`
    .split('|')
    .map(phrase => phrase.trim())

/** A way to a person, in words that stand by themselves. */
export const toPerson =
  `skicka till en människa|skicka det till en människa|skicka vidare till en människa|skicka det här till en människa|koppla mig till en människa|låt en människa ta det|jag vill ha en människa|skicka till en expert|skicka till supporten
|send to a human|send it to a human|send this to a human|pass it on to a human|let a human handle it|hand me over to a human|send to an expert|send to support`
    .split('|')
    .map(phrase => phrase.trim())

/** Nobody's name: a question about customers, not about one of ours. */
export const nobody: ReadonlySet<string> = new Set(
  'kunden kund kunderna kunder någon nån alla de dom han hon den det mig oss dig er them they he she it the customer a customer my customer our customer customers anyone somebody me us everyone vår kund min kund en kund kundens admin partnern partner'.split(
    ' ',
  ),
)
