-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."artist" AS "t0"
      LEFT JOIN LATERAL (
        SELECT
          count(*) AS "value0",
          max("t1"."released") AS "value1"
        FROM "public"."album" AS "t1"
        WHERE "t1"."artist_id" = "t0"."id"
      ) AS "t2" ON true
      ORDER BY "t2"."value0" DESC NULLS FIRST, "t2"."value1" ASC NULLS LAST, "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "artist",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null')
        || ',"albums":' || (
          SELECT coalesce('[' || string_agg('{"price":' || coalesce(to_json("t4"."price")::text, 'null') || '}', ',') || ']', '[]')
          FROM "public"."album" AS "t4"
          WHERE "t4"."artist_id" = "t3"."id"
        ) || '}', ',') || ']', '[]')
    FROM (
      SELECT "t3"."id"
      FROM "public"."artist" AS "t3"
      LEFT JOIN LATERAL (
        SELECT avg("t5"."price") AS "value0"
        FROM "public"."album" AS "t5"
        WHERE "t5"."artist_id" = "t3"."id"
      ) AS "t6" ON true
      ORDER BY "t6"."value0" DESC NULLS LAST
      LIMIT ($1::text)::int8
    ) AS "t3"
  ), 'UTF8') AS "few",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t7"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t7"."id"
      FROM "public"."album" AS "t7"
      LEFT JOIN "public"."artist" AS "t8" ON "t8"."id" = "t7"."artist_id"
      LEFT JOIN LATERAL (
        SELECT min("t9"."released") AS "value0"
        FROM "public"."album" AS "t9"
        WHERE "t9"."artist_id" = "t8"."id"
      ) AS "t10" ON true
      ORDER BY "t10"."value0" DESC NULLS LAST, "t7"."id" DESC NULLS FIRST
    ) AS "t7"
  ), 'UTF8') AS "album",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t11"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t11"."id"
      FROM "public"."artist" AS "t11"
      ORDER BY "t11"."id" DESC NULLS FIRST
    ) AS "t11"
  ), 'UTF8') AS "nothing"
-- $1: $.selectionSet.artist.args.limit
