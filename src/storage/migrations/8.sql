-- When each term ends that somebody has planned for, as [move, day] in its row: everybody's moves are counted and the nearest found
-- without reading what was planned. What PostgreSQL cannot read as text (a NUL, half a character) is in nobody's outlook.
create or replace function move_ends(kept json) returns jsonb language sql immutable as $$
  select case when kept::text ~ '\\u(0000|d[89a-f])' then '[]'::jsonb else (
    select coalesce(jsonb_agg(jsonb_build_array(key, coalesce(value ->> 'termEnd', ''))), '[]')
    from json_each(kept -> 'facts') where value -> 'answers' is not null) end
$$;
alter table moves add column ends jsonb not null generated always as (move_ends(kept)) stored;
