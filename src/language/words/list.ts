/** Word lists that are pleasant to edit: phrases parted by commas or new lines. */
export const list = (texts: TemplateStringsArray, ...holes: readonly string[]): readonly string[] =>
  String.raw({ raw: texts }, ...holes)
    .split(/[,\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
