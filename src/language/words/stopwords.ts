/** Words that say nothing about a topic. */
import { fold } from '../text/read.ts'

export const stopwords: ReadonlySet<string> = new Set(
  fold(
    `och att det i en på är av för med till den har de inte om ett han men var jag sig från vi så kan när man skulle nu över eller ut hade sin då alla du också efter upp vad få under utan vid blir mycket detta ska hans hur mig vara mellan mot där eftersom varit här bara vilken vilket vilka någon något några kommer får mina min mitt din ditt dina deras vår vårt våra oss dem dom än finns går gå göra gör gjort behöver måste hej tack snälla ju väl alltså sen redan själv själva vill igen bör samma både fan jävla jäkla helvete
    the a an of to in is it for on that this and with as are be was by or at from but not have has had do does did can could would should will may might must i you we they he she my your our their its me us them so if then than there here which when why how what about into just any some also get gets got need needs please hi hello thanks im ive dont doesnt isnt want wants make makes let up out over again only own same such more no yes these those been being were am lets like know tell way one s t re hell heck damn bloody`,
  ).split(/\s+/),
)
