/** Commands: a message that says only this, give or take politeness, is this intent and nothing else. */
import type { Trained } from '../text/trained.ts'
import { list } from './list.ts'

/** What a message wants. */
export const intents = [
  'start_guidance',
  'inform',
  'correct',
  'back',
  'restart',
  'help',
  'cancel',
  'change_language',
  'request_relationship',
  'list_requests',
  'ask',
  'human',
  'greeting',
  'thanks',
  'out_of_scope',
] as const
export type Intent = (typeof intents)[number]

export const commandWords: { readonly [I in Intent]?: readonly string[] } = {
  start_guidance: list`
    (vad|hur) (gör|börjar|ska|skall|bör|måste) (jag|vi|man) (|göra|börja) först, var (börjar|startar|ska) (jag|vi|man) (|börja|starta)
    hur (börjar|startar) (jag|vi|man), what (do|should|must) (i|we) (do first|start with), where (do|should) (i|we) (start|begin)
    how (do|should) (i|we) (start|begin|get started)`,
  back: list`
    tillbaka, tillbaks, (gå|backa|hoppa|steg) (tillbaka|bakåt|tillbaks), bakåt, backa (|en fråga|ett steg|lite)
    (ett|1) steg (tillbaka|bakåt), (gå|backa) (tillbaka|bakåt) (ett|en) (steg|fråga)
    (föregående|förra) (|fråga*|steg*|svaret), tillbaka till (förra|föregående) (frågan|steget)
    ångra (|senaste|det|svaret|mig), (go|step|get|take me) back (|one|a|one step|a step|one question)
    back (|up|one|one step), (the|) (previous|last) (question|step), previous, undo (|that|last|it|my last answer)`,
  restart: list`
    (börja|starta|kör|ta|vi tar|gör) om (|från början|från start|det|allt|igen|helt), omstart
    börja (|om) (på nytt|från början), (det|) från början (|igen), om från början, nollställ (|allt)
    (rensa|glöm|radera|töm) (allt|alla svar|mina svar) (|och börja om), restart, reset (|everything|all)
    start (over|again|afresh|from scratch), begin again, (from the|) (beginning|top)
    from (scratch|the beginning|the top|the start), (clear|wipe|forget|erase) (everything|all|my answers)
    redo (|everything), do over, en restart, start om`,
  help: list`
    hjälp, help, hjalp, vad (kan|gör) du (|göra|hjälpa till med|hjälpa mig med)
    (show|visa|list|lista|) (commands|kommandon|menu|meny|menyn|hjälp|help), what (can|do) you do
    how (does this|do you|does it) work, hur (funkar|fungerar) (det här|du|detta|boten|den här boten), vem är du
    who are you, what are you, instructions, instruktioner, info`,
  cancel: list`
    avbryt (|det här|allt|nu|det), stopp, stoppa, sluta, strunt* (samma|i det|i det här)
    glöm (det|det här|bort det), skit (i det|samma), skippa (|det|det här)
    (hoppa|vi hoppar|hoppar) (över|över det|det), lägg (ner|ned) (|det), cancel (|it|this|that)
    stop (|it|this|that), quit, exit, abort (|this|it), never mind, nevermind, nvm, forget (it|this|that|about it)
    drop it, skip (it|this|that), leave it, inte nu, not now, avsluta (|samtalet|guiden)
    end (|this|conversation|the conversation)`,
  list_requests: list`
    (visa|lista|se|show|list|see|view|) (|alla|all) (mina|my) (|öppna|väntande|skickade|open|pending|sent) (förfrågning*|begäran*|inbjudning*|relationsförfråg*|relationsbegär*|requests|invites|invitations|relationship requests)
    (pending|open|outstanding|väntande|öppna|obesvarade|pågående) (requests|invitations|invites|förfrågningar|inbjudningar)
    (visa|lista|show|list) (|alla|all) (förfrågningar|inbjudningar|requests|invitations|pending requests|open requests)
    (status på|status of|status för) (mina|my) (förfrågningar|inbjudningar|requests|invitations|invites)`,
  human: list`
    (människa|human|agent|operator|representative|live agent|live chat|real person|en människa|a human|riktig person|kundtjänst|customer service|escalate|eskalera)
    (prata|talk|speak|chatta|chat) (med|to|with) (|en|a|an) (människa|human|person|riktig person|real person|någon|someone|agent|expert|support|supporten|specialist)`,
  greeting: list`
    hej, hejsan, hallå, tja, tjena, tjenare, hi, hello, hey, yo, god (morgon|kväll|dag|eftermiddag|fm|em), godmorgon
    goddag, morsning, good (morning|evening|afternoon|day)
    (hej|hi|hello|hey|hallå) (där|there|igen|again|boten|bot|hej|på dig), howdy, morrn`,
  thanks: list`
    tack, tackar, (tack|thanks|thank you|thx|ty|cheers)
    (tack|tackar) (så mycket|så jättemycket|för hjälpen|ska du ha|för svaret)
    (stort|tusen|toppen|super|perfekt|kanon|ok|okej|grymt|fint|jättebra) tack
    (thanks|thank you) (a lot|so much|very much|a bunch|for the help|for your help)
    (perfekt|perfect|toppen|kanon|great|awesome|super|jättebra|bra|brilliant|excellent|nice|cool|grymt|utmärkt|suveränt|strålande|lysande|fantastiskt|underbart|wonderful|fantastic|ok|okej|okay)
    (great|perfect|awesome|nice|cool|ok|okay|many) thanks, cheers perfect`,
}

/** A wish for the other language, where the whole message is about that. */
export const languageWords: { readonly [T in Trained]: readonly string[] } = {
  sv: list`svenska, swedish, svensk, på svenska, in swedish, svenskt`,
  en: list`engelska, english, engelsk, på engelska, in english, engelskt, eng`,
}
