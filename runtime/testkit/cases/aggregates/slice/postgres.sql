-- default
SELECT
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text
        || ',"sum":' || ('{"id":' || coalesce(sum("t0"."id")::text, 'null') || '}') || '}') || '}'
    FROM (
      SELECT "t0"."id"
      FROM "public"."album" AS "t0"
      ORDER BY "t0"."id" DESC NULLS FIRST
      LIMIT ($1::text)::int8
    ) AS "t0"
  ), 'UTF8') AS "limited",
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text
        || ',"sum":' || ('{"id":' || coalesce(sum("t1"."id")::text, 'null') || '}') || '}')
      || ',"nodes":' || coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',' ORDER BY "t1"."sort0" ASC NULLS LAST, "t1"."sort1" DESC NULLS FIRST) || ']', '[]') || '}'
    FROM (
      SELECT DISTINCT ON ("t1"."artist_id") "t1"."id", "t1"."artist_id" AS "sort0", "t1"."id" AS "sort1"
      FROM "public"."album" AS "t1"
      ORDER BY "t1"."artist_id" ASC NULLS LAST, "t1"."id" DESC NULLS FIRST
    ) AS "t1"
  ), 'UTF8') AS "distinct",
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text || '}') || '}'
    FROM "public"."album" AS "t2"
  ), 'UTF8') AS "unordered"
-- $1: $.selectionSet.album_aggregate.args.limit
