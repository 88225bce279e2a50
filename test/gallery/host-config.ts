/** Teams' own host configuration, as Microsoft publishes it with its samples: sizes, spacing, and colours (#AARRGGBB) by theme. */
const palettes = {
  light: {
    text: { default: '#252424', subtle: '#bf252424' },
    accent: { default: '#6264a7', subtle: '#8b8cc7' },
    attention: { default: '#c4314b', subtle: '#e5c4314b' },
    page: '#ffffff',
    emphasis: '#fff9f8f7',
  },
  dark: {
    text: { default: '#ffffff', subtle: '#bfffffff' },
    accent: { default: '#ffa6a7dc', subtle: '#ff8b8cc7' },
    attention: { default: '#ffd74654', subtle: '#e5d74654' },
    page: '#ff2d2c2c',
    emphasis: '#ff292828',
  },
} as const
export type Theme = keyof typeof palettes
export const themes = Object.keys(palettes) as Theme[]

const dark = { default: '#201f1f', subtle: '#2d2c2c' }
/** The coloured containers are light in both themes. */
const coloured = { accent: '#C7DEF9', good: '#CCFFCC', attention: '#FFC5B2', warning: '#FFE2B2' }

const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 }
const weights = { lighter: 200, default: 400, bolder: 600 }

/** How Teams shows a card: for `new AdaptiveCards.HostConfig(…)`. */
export const hostConfigOf = (theme: Theme) => {
  const { text, accent, attention, page, emphasis } = palettes[theme]
  const foregrounds = (own: typeof dark) => ({
    default: own,
    dark,
    light: { default: '#ffffff', subtle: '#f3f2f1' },
    accent,
    attention,
    good: { default: '#92c353', subtle: '#e592c353' },
    warning: { default: '#f8d22a', subtle: '#e5f8d22a' },
  })
  const on = (backgroundColor: string, own: typeof dark) => ({ backgroundColor, foregroundColors: foregrounds(own) })
  const font = { fontFamily: "'Segoe UI', system-ui, sans-serif", fontSizes: sizes, fontWeights: weights }
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#EEEEEE' },
    fontTypes: { default: font, monospace: { ...font, fontFamily: "'Courier New', monospace" } },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: on(page, text),
      emphasis: on(emphasis, text),
      ...Object.fromEntries(Object.entries(coloured).map(([style, colour]) => [style, on(colour, dark)])),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  }
}
