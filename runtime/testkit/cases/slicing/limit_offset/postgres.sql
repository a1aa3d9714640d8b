-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."album" AS "t0"
      ORDER BY "t0"."id" ASC NULLS LAST
      LIMIT ($1::text)::int8
      OFFSET ($2::text)::int8
    ) AS "t0"
  ), 'UTF8') AS "a",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t1"."id"
      FROM "public"."album" AS "t1"
      ORDER BY "t1"."id" ASC NULLS LAST
      LIMIT ($3::text)::int8
    ) AS "t1"
  ), 'UTF8') AS "b",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."album" AS "t2"
      ORDER BY "t2"."id" ASC NULLS LAST
      OFFSET ($4::text)::int8
    ) AS "t2"
  ), 'UTF8') AS "c"
-- $1: $.selectionSet.album.args.limit
-- $2: $.selectionSet.album.args.offset
-- $3: $.selectionSet.album.args.limit
-- $4: $.selectionSet.album.args.offset
