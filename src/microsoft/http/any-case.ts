import { z } from 'zod/v4'

/** An object whose properties are found whatever their case: Partner Center writes `url`, and sometimes `Url`. */
export const anyCase = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess(lowerKeys, z.object(shape))

const lowerKeys = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body).map(([key, value]) => [key.toLowerCase(), value]))
    : body

/** A short code of Microsoft's: Partner Center documents strings, and sends numbers. Anything longer is none. */
export const shortCode = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^[\w.-]{1,64}$/))
  .optional()
  .catch(undefined)
