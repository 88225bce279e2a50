import { readFileSync } from 'node:fs'

/** What the container file says, as far as a rehearsal without a container engine needs it. */
export const readContainerFile = (text = readFileSync('Containerfile', 'utf8')) => {
  const lines = text.replaceAll('\\\n', ' ').split('\n')
  const after = (word: string) =>
    lines.flatMap(line => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  const copied = after('COPY').filter(line => !line.startsWith('--from'))
  const commandIn = (line = '') => JSON.parse(line.slice(line.indexOf('['))) as string[]
  return {
    /** Paths of the project that get in. */
    sources: [...new Set(copied.flatMap(line => line.split(/\s+/).slice(0, -1)))],
    environment: Object.fromEntries(after('ENV').flatMap(line => line.split(' ').map(pair => pair.split('=')))),
    install: after('RUN').find(line => line.startsWith('npm')) ?? '',
    user: after('USER').at(-1),
    command: commandIn(after('CMD').at(-1)),
    healthCheck: commandIn(after('HEALTHCHECK').at(-1)),
    bases: after('FROM').map(line => line.split(' ')[0]),
  }
}
