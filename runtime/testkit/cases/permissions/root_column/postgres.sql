-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id"
    FROM "public"."review" AS "t0"
    WHERE EXISTS (
      SELECT 1
      FROM "public"."album" AS "t1"
      WHERE ("t1"."id" = "t0"."album_id")
        AND EXISTS (
          SELECT 1
          FROM "public"."review" AS "t2"
          WHERE ("t2"."album_id" = "t1"."id")
            AND ("t2"."author" <> "t0"."author")
        )
    )
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "review"
