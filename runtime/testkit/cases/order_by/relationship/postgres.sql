-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
        || ',"artist":' || coalesce("t2"."json", 'null') || '}', ',' ORDER BY "t3"."name" DESC NULLS FIRST, "t0"."id" ASC NULLS LAST) || ']', '[]')
    FROM "public"."album" AS "t0"
    LEFT JOIN "public"."artist" AS "t3" ON "t3"."id" = "t0"."artist_id"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t1"
      WHERE "t1"."id" = "t0"."artist_id"
    ) AS "t2" ON true
  ), 'UTF8') AS "all",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null')
        || ',"artist":' || coalesce("t6"."json", 'null') || '}', ',' ORDER BY "t4"."sort0" DESC NULLS FIRST, "t4"."sort1" ASC NULLS LAST) || ']', '[]')
    FROM (
      SELECT "t4"."id", "t4"."artist_id", "t7"."name" AS "sort0", "t4"."id" AS "sort1"
      FROM "public"."album" AS "t4"
      LEFT JOIN "public"."artist" AS "t7" ON "t7"."id" = "t4"."artist_id"
      ORDER BY "t7"."name" DESC NULLS FIRST, "t4"."id" ASC NULLS LAST
      LIMIT ($1::text)::int8
      OFFSET ($2::text)::int8
    ) AS "t4"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t5"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t5"
      WHERE "t5"."id" = "t4"."artist_id"
    ) AS "t6" ON true
  ), 'UTF8') AS "some",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t8"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t8"."id"
      FROM "public"."album" AS "t8"
      LEFT JOIN "public"."artist" AS "t9" ON "t9"."id" = "t8"."artist_id"
      LEFT JOIN "public"."artist" AS "t10" ON "t10"."id" = "t9"."manager_id"
      ORDER BY "t10"."name" ASC NULLS LAST, "t8"."id" DESC NULLS FIRST
    ) AS "t8"
  ), 'UTF8') AS "deep",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t11"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t11"."id"
      FROM "public"."album" AS "t11"
      LEFT JOIN LATERAL (
        SELECT "t13"."album_id"
        FROM "public"."review" AS "t13"
        WHERE "t13"."album_id" = "t11"."id"
        LIMIT 1
      ) AS "t12" ON true
      ORDER BY "t12"."album_id" DESC NULLS FIRST, "t11"."id" ASC NULLS LAST
    ) AS "t11"
  ), 'UTF8') AS "many"
-- $1: $.selectionSet.album.args.limit
-- $2: $.selectionSet.album.args.offset
