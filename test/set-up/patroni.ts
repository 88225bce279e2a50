/**
 * `npm run test:failover` runs this first: PostgreSQL is tried under Patroni. Silent when all of it is there. The services that
 * Debian may start with it are not used, nor touched: the test's own have ports and folders of their own.
 */
import { existsSync } from 'node:fs'
import { ensure } from './debian.ts'

/** Where Debian installs them; etcd and HAProxy are started by these paths too. */
export const programs = { patroni: '/usr/bin/patroni', etcd: '/usr/bin/etcd', haproxy: '/usr/sbin/haproxy' }

if (import.meta.main) {
  process.exitCode = ensure({
    why: 'The test of a failover needs Patroni, etcd and HAProxy and this machine lacks one of them',
    packages: 'patroni python3-etcd etcd-server haproxy',
    remedy: 'install Patroni, etcd and HAProxy where Debian installs them',
    found: () => Object.values(programs).every(file => existsSync(file)),
  })
}
