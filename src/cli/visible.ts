const colors = '\\u001b\\[\\d{1,2}m'
/** Controls, but for ends of lines and tabs. */
const unseen = new RegExp(`(${colors})|(?!\\n|\\t|\\r\\n)\\p{Cc}`, 'gu')

/** What may be written to a terminal, whoever it is from: a window's title, its cursor and its clipboard are not theirs to change. */
export const visible = (text: string): string => text.replace(unseen, (_, color = '') => color)
