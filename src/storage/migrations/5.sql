-- What people have planned: a record for each person, and for each chat in which it was planned together.
create table if not exists moves (
  owner text collate "C" primary key,
  id text not null,
  facts jsonb not null,
  before jsonb not null default '{}'
);
