import { readEdition } from '../config/edition.ts'
import type { Environment } from '../config/read.ts'
import { edition, newest } from '../rules/changes.ts'
import { dayOf, editionIds, editionOn } from '../rules/editions.ts'
import { WrongUsage } from './options.ts'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** An edition or an ISO day, as the day that it stands for. */
export const dayFrom = (text: string, today = new Date().toISOString().slice(0, 10)): string => {
  const id = editionIds.find(id => id === text)
  if (id) return dayOf(id)
  if (!isDay(text)) throw new WrongUsage(`"${text}" is neither a day (2023-11-01) nor one of ${editionIds.join(', ')}.`)
  if (text > today) throw new WrongUsage(`${text} is still to come. For the newest wording: ${newest}.`)
  if (editionOn(text)) return text
  throw new WrongUsage(`This edition of the document did not exist on ${text}: it is of ${edition}.`)
}

/** The day whose rules answer: the one that is asked about, else that of the configured edition. */
export const dayMeant = (
  asOf: string | undefined,
  env: Environment,
): { readonly day: string; readonly asked?: true } =>
  asOf === undefined ? { day: dayOf(readEdition(env)) } : { day: dayFrom(asOf), asked: true }
