/** Rows under a heading as columns; those that are numbers stand to the right, and the last is as long as it is. */
export const columns = (rows: readonly (readonly string[])[], numbers: readonly string[]): string => {
  const [heading = []] = rows
  const widths = heading.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  const isNumber = heading.map(title => numbers.includes(title))
  const padded = (text: string, at: number) => {
    if (at === heading.length - 1) return text
    return isNumber[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)
  }
  return rows.map(row => row.map(padded).join('  ')).join('\n')
}
