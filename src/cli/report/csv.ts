/** What a spreadsheet would run as a formula, even inside quotes. */
const formula = /^[\s\p{Cc}]*[=+\-@|%]|^[\t\r\n]/u

/** One cell. Whatever people wrote stays text: a leading apostrophe keeps a spreadsheet from running it. */
export const cell = (value: string): string => {
  const text = formula.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}

/** RFC 4180, with a byte order mark, without which a spreadsheet reads ö as Ã¶. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}`
