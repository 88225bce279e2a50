-- What one process at a time may do, and until when it is believed to be doing it.
create table if not exists leases (
  name text collate "C" primary key,
  holder text not null,
  until timestamptz not null
);
