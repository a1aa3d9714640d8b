-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"title":' || coalesce(to_json("t0"."title")::text, 'null')
        || ',"artist":' || coalesce("t2"."json", 'null') || '}', ',' ORDER BY "t0"."sort0" ASC NULLS LAST, "t0"."sort1" DESC NULLS LAST) || ']', '[]')
    FROM (
      SELECT DISTINCT ON ("t0"."artist_id") "t0"."title", "t0"."artist_id", "t0"."artist_id" AS "sort0", "t0"."released" AS "sort1"
      FROM "public"."album" AS "t0"
      ORDER BY "t0"."artist_id" ASC NULLS LAST, "t0"."released" DESC NULLS LAST
    ) AS "t0"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t1"
      WHERE "t1"."id" = "t0"."artist_id"
    ) AS "t2" ON true
  ), 'UTF8') AS "latest",
  convert_to((
    SELECT coalesce('[' || string_agg('{"album_id":' || coalesce("t3"."album_id"::text, 'null')
        || ',"stars":' || coalesce("t3"."stars"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT DISTINCT ON ("t3"."album_id", "t3"."published") "t3"."album_id", "t3"."stars"
      FROM "public"."review" AS "t3"
      ORDER BY "t3"."published" DESC NULLS FIRST, "t3"."album_id" ASC NULLS LAST, "t3"."stars" DESC NULLS FIRST
    ) AS "t3"
  ), 'UTF8') AS "two",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT DISTINCT ON ("t4"."artist_id") "t4"."id"
      FROM "public"."album" AS "t4"
      ORDER BY "t4"."artist_id" ASC NULLS LAST, "t4"."id" ASC NULLS LAST
      LIMIT ($1::text)::int8
      OFFSET ($2::text)::int8
    ) AS "t4"
  ), 'UTF8') AS "limited"
-- $1: $.selectionSet.album.args.limit
-- $2: $.selectionSet.album.args.offset
