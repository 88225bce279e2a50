import { lease, type Statement } from './statements.ts'

/** Records are distributed by drawer: whatever concerns one of them, or takes parcels out, is one server's work. */
const statementsFor = (table: string) => {
  const inDrawer = (name: string, text: string): Statement => ({ name: `${table}.${name}`, text, key: 'drawer' })
  const acrossAll = (name: string, text: string): Statement => ({ name: `${table}.${name}`, text, key: undefined })
  return {
    find: inDrawer('find', `select kept from ${table} where drawer = $1 and id = $2`),
    insert: inDrawer(
      'insert',
      `insert into ${table}
       (drawer, id, version, kept, state, asker, people, words, changed, parcels, next_due, carriers)
     values ($1, $2, $3 + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (drawer, id) do nothing
     returning version`,
    ),
    /** Who carries a parcel already goes on; a parcel that nobody carries any more has no carrier. */
    update: inDrawer(
      'update',
      `update ${table} set version = version + 1, kept = $4, state = $5, asker = $6, people = $7, words = $8,
       changed = $9, parcels = $10, next_due = $11, carriers = ($12::jsonb || carriers) - $13::text[]
     where drawer = $1 and id = $2 and version = $3
     returning version`,
    ),
    remove: inDrawer('remove', `delete from ${table} where drawer = $1 and id = $2`),
    /** Takes requests with something due of a kind that it can deliver, for a while. What another process is taking just now is passed over. */
    claim: inDrawer(
      'claim',
      `with free as (
       select id from ${table}
       where drawer = $1 and next_due <= $2 and (claimed_by = $3 or claimed_until is null or claimed_until < now())
         and exists (select from json_array_elements(parcels) parcel where parcel ->> 'state' = 'due'
           and parcel ->> 'due' collate "C" <= $2 and parcel ->> 'of' = any($5::text[]))
       order by next_due limit $4
       for update skip locked)
     update ${table} set claimed_by = $3, claimed_until = now() + ${lease}
     from free where ${table}.drawer = $1 and ${table}.id = free.id
     returning ${table}.id, asker, parcels`,
    ),
    drawers: acrossAll('drawers', `select distinct drawer from ${table} where next_due <= $1`),
    waiting: acrossAll(
      'waiting',
      `select count(*)::int as parcels, min(parcel ->> 'due' collate "C") as oldest
     from ${table}, json_array_elements(parcels) parcel
     where next_due <= $1 and parcel ->> 'state' = 'due' and parcel ->> 'due' collate "C" <= $1`,
    ),
    /** With the other processes that live; whoever asks knows about itself. */
    underWay: acrossAll(
      'underWay',
      `select id, parcels, carriers, array(select p.id from processes p where p.id <> $1 and p.seen > now() - ${lease}) as alive
     from ${table} where carriers <> '{}'`,
    ),
    count: acrossAll(
      'count',
      `select count(*)::int as total from ${table}
     where ($1::text is null or asker = $1) and ($2::text is null or state = $2) and strpos(words, $3) > 0`,
    ),
    list: acrossAll(
      'list',
      `select kept from ${table}
     where ($1::text is null or asker = $1) and ($2::text is null or state = $2) and strpos(words, $3) > 0
     order by changed desc, id limit $4 offset $5`,
    ),
    naming: acrossAll('naming', `select id from ${table} where people @> array[$1]`),
    overBefore: acrossAll('overBefore', `select id from ${table} where state = any($1) and changed < $2`),
  } as const
}

export const [requestStatements, moveStatements] = [statementsFor('requests'), statementsFor('moves')]
export type OutboxStatements = typeof requestStatements

const endings = `select id as owner, e ->> 0 as id, (e ->> 1) collate "C" as "end" from moves, jsonb_array_elements(ends) e`

/** When terms end, across everybody's moves (`moves.ends`). */
export const outlookStatements = {
  months: {
    name: 'moves.months',
    text: `select left("end", 7) as month, count(*)::int as count from (${endings}) each group by 1`,
    key: undefined,
  },
  /** As many on each side of a day, and as many of those without one, as are wanted in all. */
  nearest: {
    name: 'moves.nearest',
    text: `with each as materialized (${endings})
     (select * from each where "end" >= $1 order by "end" limit $2)
     union all (select * from each where "end" < $1 and "end" <> '' order by "end" desc limit $2)
     union all (select * from each where "end" = '' limit $2)`,
    key: undefined,
  },
} as const satisfies Record<string, Statement>
