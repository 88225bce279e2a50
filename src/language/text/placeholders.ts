/** What stands in a cleaned message for what was removed. It says nothing, so people may type it as well. */
export const placeholder = /‹(?:name|mail|link|id|number)›/

/** The words that are left. */
export const withoutPlaceholders = (text: string): string => text.replaceAll(new RegExp(placeholder, 'g'), ' ')
