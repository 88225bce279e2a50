/** Real words that lie one slip from a word of the lexicon, and are never corrected. */
import { fold } from '../read.ts'

export const realWords: ReadonlySet<string> = new Set(
  fold(`officer officers parter parterna partiet partier dynamic window direktör direktören direkta directed directs director directory
  silence silent teams exchanged exchanges operator operatör operation konsument konsumenter license licensed seated seats setting
  access project projects planned usable used based tredje tredjedel kanske kunder kunderna vander vander levererat leverera leveransen
  betalare betala opened opener seller sellers customer customers supplies supplied vendors distribution distribuerad openly
  backar backup stoppade starter starts restarts avbrott tillbaks agents agent actual actually exact exakt mystore storage stored
  answer answers advice advised adviser advisory advisors consult consulting consultation contact contract contracts intact`).split(
    /\s+/,
  ),
)
