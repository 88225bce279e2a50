-- Everything that is remembered. Ids that people bring with them (of conversations, persons, places) may be of any length
-- and hold anything: rows are found by their SHA-256, and the id itself stands beside it as JSON.
-- The first column of each primary key is the key by which a table can be distributed over several servers.
-- "before": what was known before the last change; so one statement can change a row and tell both.

create table sessions (
  conversation text collate "C" not null,
  person text collate "C" not null,
  id text not null,
  facts jsonb not null,
  before jsonb not null default '{}',
  primary key (conversation, person)
);
create index sessions_by_person on sessions (person);

create table people (
  person text collate "C" primary key,
  id text not null,
  facts jsonb not null,
  before jsonb not null default '{}'
);

create table places (
  conversation text collate "C" primary key,
  id text not null,
  facts jsonb not null,
  before jsonb not null default '{}'
);

create table addresses (
  address text collate "C" primary key,
  id text not null,
  facts jsonb not null,
  before jsonb not null default '{}'
);

-- A request with its outbox and trail is one row, written as a whole ("kept"). The other columns are what it is found by:
-- they follow from "kept", but for the last three, which say which process takes care of its parcels.
create table requests (
  drawer smallint not null,
  id text collate "C" not null,
  version integer not null,
  kept json not null,
  state text collate "C" not null,
  asker text collate "C" not null,
  people text[] not null,
  words text not null,
  changed text collate "C" not null,
  parcels json not null,
  next_due text collate "C",
  carriers jsonb not null default '{}',
  claimed_by text collate "C",
  claimed_until timestamptz,
  primary key (drawer, id)
);
create index requests_by_change on requests (changed desc, id);
create index requests_by_asker on requests (asker);
create index requests_by_people on requests using gin (people);
create index requests_due on requests (drawer, next_due) where next_due is not null;
create index requests_under_way on requests (drawer, id) where carriers <> '{}';

create table misses (
  day text collate "C" not null,
  id bigint generated always as identity,
  miss json not null,
  primary key (day, id)
);

-- One row: the key that all processes sign their cards' tokens with.
create table token_keys (
  one boolean primary key default true check (one),
  key text not null
);

-- Who is at work. A process that has not been seen for a while is gone, and what it set out with is in doubt.
create table processes (
  id text collate "C" primary key,
  seen timestamptz not null
);
