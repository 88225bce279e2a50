/** A table for the spreadsheet of somebody's language; what writes it is loaded with the first. */
export const tableFor = async (tag: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const { csvOf, separatorFor } = await import('../tables/write.ts')
  return csvOf(rows, separatorFor(tag))
}
