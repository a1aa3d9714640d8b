-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t0"."id"
      FROM "public"."album" AS "t0"
      WHERE EXISTS (
        SELECT 1
        FROM "public"."review" AS "t1"
        WHERE ("t1"."album_id" = "t0"."id")
          AND (("t1"."published" = 'true'::bool) OR ("t1"."author" = ($1::text)::text))
      )
      ORDER BY "t0"."id" ASC NULLS LAST
    ) AS "t0"
  ), 'UTF8') AS "album",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t2"."id"
      FROM "public"."album" AS "t2"
      WHERE NOT EXISTS (
        SELECT 1
        FROM "public"."review" AS "t3"
        WHERE ("t3"."album_id" = "t2"."id")
          AND (("t3"."published" = 'true'::bool) OR ("t3"."author" = ($1::text)::text))
          AND ("t3"."author" = ($2::text)::text)
      )
      ORDER BY "t2"."id" ASC NULLS LAST
    ) AS "t2"
  ), 'UTF8') AS "none"
-- $1: x-hasura-user-id
-- $2: $.selectionSet.album.args.where._not.reviews.author._eq
