-- What people said of an answer. The key says nothing of who it was; whoever says it again says it instead.
create sequence feedback_order;
create table feedback (
  key text collate "C" primary key,
  day text collate "C" not null,
  at bigint not null default nextval('feedback_order'),
  rating json not null
);
create index feedback_by_day on feedback (day);
