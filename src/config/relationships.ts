import { z } from 'zod/v4'
import { countries } from '../relationships/countries.ts'
import { isTimeZone } from '../runtime/time-zones.ts'
import { shapes } from './values.ts'

const days = (normal: number) => shapes.whole(1, 3650, normal)

/** One line, as it shall stand in a mail. */
const companyName = z
  .string()
  .trim()
  .max(100, 'must be at most 100 characters')
  .regex(/^\P{Cc}*$/u, 'must be one line')
  .default('')

/** The variables of relationship requests. */
export const requestShapes = {
  ADMIN_CONVERSATION_ID: shapes.conversationId,
  REMINDER_DAYS: z
    .string()
    .regex(/^\d{1,3}(, ?\d{1,3})*$/, 'must be days with commas between, such as 7,21')
    .default('7,21')
    .transform(list => list.split(',').map(Number)),
  REQUEST_EXPIRY_DAYS: days(90),
  ACCEPTANCE_MINUTES: z
    .string()
    .regex(/^[1-9]\d{0,4}(, ?[1-9]\d{0,4})*$/, 'must be minutes with commas between, such as 10,60,360')
    .default('10,60,360')
    .transform(list => list.split(',').map(Number)),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone, such as Europe/Stockholm')
    .default('Europe/Stockholm'),
  TENANT_LOOKUP: shapes.oneOf(['on', 'off'], 'off'),
  PARTNER_NAME: companyName,
  PROVIDER_NAME: companyName,
  PARTNER_COUNTRY: z.enum(['', ...countries], 'must be two capital letters, such as SE').default(''),
  RETENTION_REQUEST_DAYS: days(1095),
  RETENTION_PERSON_DAYS: days(365),
} as const
