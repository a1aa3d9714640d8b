-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."artist" AS "t0"
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "and",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t1"
    WHERE false
  ), 'UTF8') AS "or",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t2"
    WHERE NOT true
  ), 'UTF8') AS "not",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t3"."id"
      FROM "public"."artist" AS "t3"
      ORDER BY "t3"."id" ASC NULLS LAST
    ) AS "t3"
  ), 'UTF8') AS "all",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t4"
    WHERE "t4"."country" = ANY (($1::text)::text[])
  ), 'UTF8') AS "in",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t5"."id"
      FROM "public"."artist" AS "t5"
      WHERE "t5"."country" <> ALL (($2::text)::text[])
      ORDER BY "t5"."id" ASC NULLS LAST
    ) AS "t5"
  ), 'UTF8') AS "nin",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t6"."id"
      FROM "public"."artist" AS "t6"
      ORDER BY "t6"."id" ASC NULLS LAST
    ) AS "t6"
  ), 'UTF8') AS "column"
-- $1: $.selectionSet.artist.args.where.country._in
-- $2: $.selectionSet.artist.args.where.country._nin
