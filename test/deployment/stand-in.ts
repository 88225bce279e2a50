import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Podman } from './podman.ts'
import { say } from './stage.ts'

const said = (command: string, ...args: readonly string[]) => execFileSync(command, args, { encoding: 'utf8' }).trim()

/** A program of this machine with the libraries that it asks for. */
const bring = (root: string, program: string, to: string) => {
  const libraries = said('ldd', program).match(/\/\S+(?= \()/g) ?? []
  const files = [[program, to], ...libraries.map(library => [library, library])] as const
  for (const [from, there] of files) {
    mkdirSync(dirname(join(root, there)), { recursive: true })
    cpSync(realpathSync(from), join(root, there))
  }
}

/** What the container file asks of its base: a shell with a few tools, Node.js with npm, a user `node`. */
const layOut = (root: string) => {
  for (const tool of ['sh', 'rm', 'find', 'mkdir', 'chown']) bring(root, said('which', tool), join('/bin', tool))
  bring(root, said('which', 'env'), '/usr/bin/env')
  bring(root, process.execPath, '/usr/local/bin/node')
  const npm = '/usr/local/lib/node_modules/npm'
  cpSync(dirname(dirname(realpathSync(said('which', 'npm')))), join(root, npm), { recursive: true })
  symlinkSync(`${npm}/bin/npm-cli.js`, join(root, '/usr/local/bin/npm'))
  for (const folder of ['etc', 'usr/local/etc', 'tmp', 'root']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n')
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n')
}

/** The build asks the same registry as this machine does, and trusts the same authorities. */
const connect = (root: string) => {
  const [registry, cafile = ''] = ['registry', 'cafile'].map(name => said('npm', 'config', 'get', name))
  const authorities = [process.env.NODE_EXTRA_CA_CERTS ?? '', cafile].find(existsSync)
  if (authorities) cpSync(authorities, join(root, 'etc/authorities.crt'))
  const trust = authorities ? 'cafile=/etc/authorities.crt\n' : ''
  writeFileSync(join(root, 'usr/local/etc/npmrc'), `registry=${registry}\n${trust}`)
}

/** The base image: the real one where it can be had, else one of this name from what this machine has. */
export const baseFor = (image: string, root: string, podman: Podman): string => {
  if (podman(['pull', image]).status === 0) return image
  say(`– ${image} cannot be had here: a stand-in of that name is made from this machine’s own programs`)
  layOut(root)
  connect(root)
  const archive = `${root}.tar`
  execFileSync('tar', ['-C', root, '-cf', archive, '.'])
  const { status, stderr } = podman(['import', '-c', 'CMD ["node"]', archive, image])
  if (status !== 0) throw new Error(`The stand-in was not made: ${stderr}`)
  return image
}
