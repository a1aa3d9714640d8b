-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."artist" AS "t0"
      ORDER BY "t0"."country" ASC NULLS LAST, "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "asc",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."id"
      FROM "public"."artist" AS "t1"
      ORDER BY "t1"."country" DESC NULLS FIRST, "t1"."id" ASC NULLS LAST
    ) AS "t1"
  ), 'UTF8') AS "desc",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."artist" AS "t2"
      ORDER BY "t2"."country" ASC NULLS FIRST, "t2"."id" DESC NULLS FIRST
    ) AS "t2"
  ), 'UTF8') AS "first",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t3"."id"
      FROM "public"."artist" AS "t3"
      ORDER BY "t3"."country" DESC NULLS LAST, "t3"."id" DESC NULLS FIRST
    ) AS "t3"
  ), 'UTF8') AS "last"
