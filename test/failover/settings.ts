import { join } from 'node:path'
import { findPostgres } from '../set-up/find-postgres.ts'

/** One of the two servers of PostgreSQL, and where its Patroni is asked. */
export interface Member {
  readonly name: string
  readonly postgres: number
  readonly rest: number
}

/** Where everything lies and listens. */
export interface Plan {
  readonly folder: string
  readonly etcd: number
  readonly peers: number
  readonly front: number
  readonly members: readonly [Member, Member]
}

export const here = (port: number): string => `127.0.0.1:${port}`
export const dataOf = ({ folder }: Plan, name: string): string => join(folder, name)

export const etcdFlags = ({ folder, etcd, peers }: Plan): readonly string[] => {
  const [clients, others] = [`http://${here(etcd)}`, `http://${here(peers)}`]
  return [
    ...['--data-dir', join(folder, 'etcd'), '--name', 'etcd', '--initial-cluster', `etcd=${others}`],
    ...['--listen-client-urls', clients, '--advertise-client-urls', clients],
    ...['--listen-peer-urls', others, '--initial-advertise-peer-urls', others],
  ]
}

/** Whoever Patroni says is the primary gets all connections, and who was it loses theirs. */
export const haproxyConfig = ({ front, members }: Plan): string =>
  [
    'defaults',
    ...['  mode tcp', '  timeout connect 2s', '  timeout client 60s', '  timeout server 60s'],
    'listen primary',
    ...[`  bind ${here(front)}`, '  option httpchk OPTIONS /primary', '  http-check expect status 200'],
    '  default-server inter 500 fall 2 rise 1 on-marked-down shutdown-sessions',
    ...members.map(({ name, postgres, rest }) => `  server ${name} ${here(postgres)} check port ${rest}`),
    '',
  ].join('\n')

/** Seconds after which a primary that says nothing is none any more: as few as Patroni takes with these waits. */
const waits = { ttl: 8, loop_wait: 1, retry_timeout: 3 }

/** JSON is YAML. Replication is asynchronous, as Patroni has it when nobody asks for more. */
export const patroniConfig = (plan: Plan, member: Member): string =>
  JSON.stringify({
    ...{ scope: 'kanalguiden', name: member.name, etcd3: { host: here(plan.etcd) } },
    restapi: { listen: here(member.rest), connect_address: here(member.rest) },
    bootstrap: {
      dcs: { ...waits, postgresql: { parameters: { max_connections: 60 } } },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }, { auth: 'trust' }],
    },
    postgresql: {
      ...{ listen: here(member.postgres), connect_address: here(member.postgres), data_dir: dataOf(plan, member.name) },
      ...{ bin_dir: findPostgres(), pgpass: `${dataOf(plan, member.name)}.pgpass` },
      pg_hba: ['host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust'],
      authentication: { superuser: { username: 'postgres' }, replication: { username: 'replicator' } },
      parameters: { unix_socket_directories: plan.folder },
    },
  })
