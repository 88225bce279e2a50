/** Real words that lie a slip from one of misspelt.ts: found with two spelling dictionaries, and never corrected. */
import { fold } from '../text/read.ts'

export const realWords: ReadonlySet<string> = new Set(
  fold(`businesses premiums standards standarden busyness avbryta azurer begära begäran cancer chancel cancels direkta directs distribution distribute distributes distributed distributiv
  engelsk engelskan svensk svenskan förbokning förbokningen förbränning förbränningen förfråga förfrågning förfrågningen inbjuda inbjudning
  indikation indication indirekta initiation invokation intimation invitations kreditkort leveranser licensera licensering licensiera
  lichens liens likens linens livens lines lives officer officers offices partier partiet parter parterna proggram programmera programmer programmers
  programmed programvara reaktionen redaktionen religionen relationell relational rebeller reeller reler restart restarts tillbaks återförsälja
  återförsäljer enterprises advisory advised consumptive customs defended dynamic exchanges exchanged licensee licensees pardner precious
  swedish subskription syndicate syndicates direktör direktören directed director directory mannisko människor manniskan konsument konsumenter
  leverera leverans leveransen kungen kunder prenumerera subscribe subscriber relate related requested requester mention maskineri`).split(
    /\s+/,
  ),
)
