-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."name"
    FROM "public"."artist" AS "t0"
    WHERE "t0"."country" IS NOT NULL
    LIMIT LEAST(($1::text)::int8, 2)
  ) AS "t0"
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.limit
