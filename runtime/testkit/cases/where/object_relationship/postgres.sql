-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."album" AS "t0"
      WHERE EXISTS (
        SELECT 1
        FROM "public"."artist" AS "t1"
        WHERE ("t1"."id" = "t0"."artist_id")
          AND ("t1"."country" = ($1::text)::text)
      )
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "a",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."artist" AS "t2"
      WHERE EXISTS (
        SELECT 1
        FROM "public"."artist" AS "t3"
        WHERE "t3"."id" = "t2"."manager_id"
      )
      ORDER BY "t2"."id" ASC NULLS LAST
    ) AS "t2"
  ), 'UTF8') AS "b",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t4"."id"
      FROM "public"."artist" AS "t4"
      WHERE NOT EXISTS (
        SELECT 1
        FROM "public"."artist" AS "t5"
        WHERE "t5"."id" = "t4"."manager_id"
      )
      ORDER BY "t4"."id" ASC NULLS LAST
    ) AS "t4"
  ), 'UTF8') AS "c",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t6"
    WHERE EXISTS (
      SELECT 1
      FROM "public"."artist" AS "t7"
      WHERE ("t7"."id" = "t6"."manager_id")
        AND EXISTS (
          SELECT 1
          FROM "public"."artist" AS "t8"
          WHERE ("t8"."id" = "t7"."manager_id")
            AND ("t8"."name" = ($2::text)::text)
        )
    )
  ), 'UTF8') AS "d"
-- $1: $.selectionSet.album.args.where.artist.country._eq
-- $2: $.selectionSet.artist.args.where.manager.manager.name._eq
