const tokenShape =
  /\s*?(\n)|[ \t\r]+|(\/\/[^\n]*)|('(?:\\.|\$\{(?:[^{}']|'[^']*')*\}|[^'\\\n])*')|(\d+)|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||\?\?|[-+*/%<>!?:.,=(){}[\]@])/y

/** The words and signs of Bicep; a line's end is one too, a comment is none. */
export const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = []
  tokenShape.lastIndex = 0
  for (let at = 0; at < text.length; at = tokenShape.lastIndex) {
    const match = tokenShape.exec(text)
    if (!match) throw new Error(`Not Bicep: ${JSON.stringify(text.slice(at, at + 40))}`)
    const [, line, , string, number, word, sign] = match
    const token = line ?? string ?? number ?? word ?? sign
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}

/** A text in which nothing is filled in. */
export const isLiteral = (token: string) => /^'/.test(token) && !/[^\\]\$\{/.test(token)
export const unquoted = (token: string) => token.slice(1, -1).replaceAll(/\\(.)/g, '$1')
/** Which bracket ends what another one begins. */
export const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
