-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."name"
      FROM "public"."artist" AS "t0"
      WHERE "t0"."country" IS NOT NULL
      ORDER BY "t0"."name" ASC NULLS LAST
      LIMIT 2
    ) AS "t0"
  ), 'UTF8') AS "artist",
  convert_to((
    SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."name"
      FROM "public"."artist" AS "t1"
      WHERE "t1"."country" IS NOT NULL
      ORDER BY "t1"."name" ASC NULLS LAST
      LIMIT LEAST(($1::text)::int8, 2)
    ) AS "t1"
  ), 'UTF8') AS "one",
  convert_to((
    SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t2"."name")::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."name"
      FROM "public"."artist" AS "t2"
      WHERE "t2"."country" IS NOT NULL
      ORDER BY "t2"."name" ASC NULLS LAST
      LIMIT LEAST(($2::text)::int8, 2)
      OFFSET ($3::text)::int8
    ) AS "t2"
  ), 'UTF8') AS "more"
-- $1: $.selectionSet.artist.args.limit
-- $2: $.selectionSet.artist.args.limit
-- $3: $.selectionSet.artist.args.offset
