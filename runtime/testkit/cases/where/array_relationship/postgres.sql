-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."album" AS "t0"
      WHERE EXISTS (
        SELECT 1
        FROM "public"."track" AS "t1"
        WHERE ("t1"."album_id" = "t0"."id")
          AND ("t1"."milliseconds" < ($1::text)::int4)
          AND ("t1"."composer" IS NULL)
      )
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "a",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."album" AS "t2"
      WHERE NOT EXISTS (
        SELECT 1
        FROM "public"."track" AS "t3"
        WHERE "t3"."album_id" = "t2"."id"
      )
      ORDER BY "t2"."id" ASC NULLS LAST
    ) AS "t2"
  ), 'UTF8') AS "b",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t4"
    WHERE EXISTS (
      SELECT 1
      FROM "public"."album" AS "t5"
      WHERE ("t5"."artist_id" = "t4"."id")
        AND EXISTS (
          SELECT 1
          FROM "public"."track" AS "t6"
          WHERE ("t6"."album_id" = "t5"."id")
            AND ("t6"."name" = ($2::text)::text)
        )
    )
  ), 'UTF8') AS "c"
-- $1: $.selectionSet.album.args.where.tracks.milliseconds._lt
-- $2: $.selectionSet.artist.args.where.albums.tracks.name._eq
