-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t0"
    WHERE "t0"."country" IS NULL
  ), 'UTF8') AS "null",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."id"
      FROM "public"."artist" AS "t1"
      WHERE "t1"."country" IS NOT NULL
      ORDER BY "t1"."id" ASC NULLS LAST
    ) AS "t1"
  ), 'UTF8') AS "given",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t2"
    WHERE "t2"."country" <> ($1::text)::text
  ), 'UTF8') AS "neq",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t3"
    WHERE "t3"."country" <> ALL (($2::text)::text[])
  ), 'UTF8') AS "nin"
-- $1: $.selectionSet.artist.args.where.country._neq
-- $2: $.selectionSet.artist.args.where.country._nin
