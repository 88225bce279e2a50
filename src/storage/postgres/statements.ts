/** A statement, prepared under its name. */
export interface Statement {
  readonly name: string
  readonly text: string
  /** By what its table is distributed, when it is: the statement names it, so that one server answers alone. */
  readonly key: string | undefined
}

/** How long a process counts as alive after it was last seen, and keeps others from the parcels it took. */
export const lease = "interval '15 seconds'"

/** A table with one small record an id; `keys` are its primary key, the first of them what it is distributed by. */
const recordsIn = (table: string, keys: readonly string[]) => {
  const where = keys.map((key, index) => `${key} = $${index + 1}`).join(' and ')
  const values = keys.map((_, index) => `$${index + 1}::text`).join(', ')
  const [id, facts] = [`$${keys.length + 1}::text`, `$${keys.length + 2}::jsonb`]
  const fact = `$${keys.length + 1}::text`
  const statement = (name: string, text: string): Statement => ({ name: `${table}.${name}`, text, key: keys[0] })
  return {
    recall: statement('recall', `select facts from ${table} where ${where}`),
    /**
     * Merges in one statement: whoever comes second, to a new record too, waits for the first and sees what it wrote. What
     * is known already is only read.
     */
    remember: statement(
      'remember',
      `with known as (select facts from ${table} where ${where}),
       written as (
         insert into ${table} as old (${keys.join(', ')}, id, facts) select ${values}, ${id}, ${facts}
         where not exists (select from known where facts @> ${facts})
         on conflict (${keys.join(', ')}) do update set before = old.facts, facts = old.facts || excluded.facts
         returning before, facts)
       select before, facts from written
       union all select facts, facts from known where not exists (select from written)`,
    ),
    forget: statement('forget', `delete from ${table} where ${where}`),
    forgetLast: statement('forgetLast', `delete from ${table} where ${where} and facts - ${fact} = '{}'`),
    forgetFact: statement(
      'forgetFact',
      `update ${table} set facts = facts - ${fact}, before = '{}' where ${where} and facts ? ${fact}`,
    ),
  }
}

export type RecordTable = ReturnType<typeof recordsIn>

/** What a turn needs. Each names the key of its table. */
export const recordTables = {
  sessions: recordsIn('sessions', ['conversation', 'person']),
  people: recordsIn('people', ['person']),
  places: recordsIn('places', ['conversation']),
  addresses: recordsIn('addresses', ['address']),
} as const

const acrossAll = (name: string, text: string): Statement => ({ name, text, key: undefined })

/** What happens seldom, and asks every server. */
export const surveys = {
  sessions: acrossAll('sessions.ids', 'select id from sessions'),
  people: acrossAll('people.ids', 'select id from people'),
  places: acrossAll('places.ids', 'select id from places'),
  addresses: acrossAll('addresses.ids', 'select id from addresses'),
  sessionsOf: acrossAll('sessions.of', 'select id from sessions where person = $1'),
} as const

/** Small tables of which every server has a copy, and what was not understood: by day, whoever wrote it. */
export const others = {
  makeKey: acrossAll('key.make', 'insert into token_keys (key) values ($1) on conflict (one) do nothing'),
  takeKey: acrossAll('key.take', 'insert into token_keys (key) values ($1) on conflict (one) do update set key = $1'),
  key: acrossAll('key.find', 'select key from token_keys'),
  secret: acrossAll('secret.find', 'select sealed from secrets where name = $1'),
  keepSecret: acrossAll(
    'secret.keep',
    'insert into secrets (name, sealed) values ($1, $2) on conflict (name) do update set sealed = excluded.sealed',
  ),
  setSecretAside: acrossAll(
    'secret.aside',
    `insert into secrets (name, sealed) select $2, sealed from secrets where name = $1
     on conflict (name) do update set sealed = excluded.sealed`,
  ),
  /** Twice as long as a sign-in may take; whoever ends without a word is waited for no longer. */
  takeLease: acrossAll(
    'lease.take',
    `insert into leases as held (name, holder, until) values ($1, $2, now() + interval '30 seconds')
     on conflict (name) do update set holder = excluded.holder, until = excluded.until where held.until < now()
     returning holder`,
  ),
  endLease: acrossAll('lease.end', 'delete from leases where name = $1 and holder = $2'),
  beat: acrossAll(
    'processes.beat',
    'insert into processes (id, seen) values ($1, now()) on conflict (id) do update set seen = now()',
  ),
  leave: acrossAll('processes.leave', "delete from processes where id = $1 or seen < now() - interval '1 day'"),
  alive: acrossAll('processes.alive', `select id from processes where id <> $1 and seen > now() - ${lease}`),
  note: { name: 'misses.note', text: 'insert into misses (day, miss) values ($1, $2)', key: 'day' },
  missesSince: acrossAll('misses.since', 'select miss as entry from misses where day >= $1 order by day, id'),
  missesBefore: acrossAll('misses.before', 'delete from misses where day < $1'),
  missesBeyond: acrossAll(
    'misses.beyond',
    `delete from misses where (day, id) in (
       select day, id from (
         select day, id, sum(octet_length(miss::text)) over (order by day desc, id desc) as bytes from misses) summed
       where bytes > $1)`,
  ),
  rate: {
    name: 'feedback.note',
    text: `insert into feedback (key, day, rating) values ($1, $2, $3)
           on conflict (key) do update set day = excluded.day, rating = excluded.rating, at = excluded.at`,
    key: 'key',
  },
  ratingsSince: acrossAll('feedback.since', 'select rating as entry from feedback where day >= $1 order by at'),
  ratingsBefore: acrossAll('feedback.before', 'delete from feedback where day < $1'),
  ratingsBeyond: acrossAll(
    'feedback.beyond',
    `delete from feedback where key in (
       select key from (
         select key, sum(octet_length(rating::text)) over (order by at desc) as bytes from feedback) summed
       where bytes > $1)`,
  ),
} as const satisfies Record<string, Statement>
