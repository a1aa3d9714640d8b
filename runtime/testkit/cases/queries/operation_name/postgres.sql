-- default
SELECT convert_to(coalesce((
  SELECT '{"name":' || coalesce(to_json("t0"."name")::text, 'null') || '}' AS "json"
  FROM "public"."artist" AS "t0"
  WHERE "t0"."id" = ($1::text)::int4
  LIMIT 1
), 'null'), 'UTF8') AS "artist_by_pk"
-- $1: $.selectionSet.artist_by_pk.args.id
