-- From here on what is searched is kept as it is meant: letters in Unicode's form C, one kind of blank, nothing invisible.
-- Only UTF8 knows these; elsewhere a request follows when it next changes.
do $$
begin
  if getdatabaseencoding() = 'UTF8' then
    update requests set words = normalize(
      regexp_replace(
        regexp_replace(words, '[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]', ' ', 'g'),
        '[\u00ad\u034f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]', '', 'g'),
      NFC);
  end if;
end
$$;
