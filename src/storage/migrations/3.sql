-- What is of no use without SECRETS_KEY: the sign-in for Partner Center, sealed.
create table secrets (
  name text collate "C" primary key,
  sealed text not null
);
