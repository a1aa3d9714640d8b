-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null') || '}', ',') || ']', '[]')
  FROM "public"."artist" AS "t0"
  WHERE "t0"."name" ~ ($1::text)::text
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.where.name._regex
