-- default
SELECT
  convert_to((
    SELECT '{"nodes":' || coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
          || ',"title":' || coalesce(to_json("t0"."title")::text, 'null') || '}', ',' ORDER BY "t0"."released" DESC NULLS FIRST) || ']', '[]')
      || ',"aggregate":' || ('{"count":' || count(DISTINCT ("t0"."artist_id"))::text || '}')
      || ',"again":' || coalesce('[' || string_agg('{"artist":' || coalesce("t2"."json", 'null') || '}', ',' ORDER BY "t0"."released" DESC NULLS FIRST) || ']', '[]') || '}'
    FROM "public"."album" AS "t0"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t1"
      WHERE "t1"."id" = "t0"."artist_id"
    ) AS "t2" ON true
  ), 'UTF8') AS "all",
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text
        || ',"sum":' || ('{"id":' || coalesce(sum("t3"."id")::text, 'null') || '}') || '}')
      || ',"nodes":' || coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null')
          || ',"artist":' || coalesce("t5"."json", 'null') || '}', ',' ORDER BY "t3"."sort0" ASC NULLS LAST, "t3"."sort1" ASC NULLS LAST) || ']', '[]') || '}'
    FROM (
      SELECT "t3"."id", "t3"."artist_id", "t6"."name" AS "sort0", "t3"."id" AS "sort1"
      FROM "public"."album" AS "t3"
      LEFT JOIN "public"."artist" AS "t6" ON "t6"."id" = "t3"."artist_id"
      ORDER BY "t6"."name" ASC NULLS LAST, "t3"."id" ASC NULLS LAST
      LIMIT ($1::text)::int8
      OFFSET ($2::text)::int8
    ) AS "t3"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t4"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t4"
      WHERE "t4"."id" = "t3"."artist_id"
    ) AS "t5" ON true
  ), 'UTF8') AS "some",
  convert_to((
    SELECT '{"nodes":' || coalesce('[' || string_agg('{"id":' || coalesce("t7"."id"::text, 'null')
          || ',"artist":' || coalesce("t9"."json", 'null') || '}', ',') || ']', '[]') || '}'
    FROM (
      SELECT "t7"."id", "t7"."artist_id"
      FROM "public"."album" AS "t7"
      LIMIT ($3::text)::int8
    ) AS "t7"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t8"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t8"
      WHERE "t8"."id" = "t7"."artist_id"
      LIMIT 1
    ) AS "t9" ON true
  ), 'UTF8') AS "only"
-- $1: $.selectionSet.album_aggregate.args.limit
-- $2: $.selectionSet.album_aggregate.args.offset
-- $3: $.selectionSet.album_aggregate.args.limit
