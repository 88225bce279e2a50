interface Command {
  readonly title: string
  readonly type?: string
  readonly prompt?: string
}

export interface Bot {
  readonly botId: string
  readonly scopes?: readonly string[]
  readonly supportsTargetedMessages?: boolean
  readonly commandLists?: readonly {
    readonly scopes: readonly string[]
    readonly triggers?: readonly string[]
    readonly commands: readonly Command[]
  }[]
}

/** The part of a Teams manifest that we read ourselves; Microsoft's schema has checked its shape. */
export interface Manifest {
  readonly $schema?: string
  readonly manifestVersion: string
  readonly version: string
  readonly accentColor: string
  readonly icons: { readonly color: string; readonly outline: string }
  readonly localizationInfo?: {
    readonly defaultLanguageTag: string
    readonly defaultLanguageFile?: string
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[]
  }
  readonly bots?: readonly Bot[]
  readonly copilotAgents?: { readonly customEngineAgents?: readonly { readonly id: string }[] }
  readonly supportsChannelFeatures?: string | null
}

/** The files of a package by their names. */
export type Files = ReadonlyMap<string, Buffer>

export const languageFiles = ({ localizationInfo }: Manifest): readonly string[] => [
  ...(localizationInfo?.defaultLanguageFile ? [localizationInfo.defaultLanguageFile] : []),
  ...(localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
]

/** Every file that a manifest names. */
export const filesNamed = (manifest: Manifest): readonly string[] => [
  ...Object.values(manifest.icons),
  ...languageFiles(manifest),
]
