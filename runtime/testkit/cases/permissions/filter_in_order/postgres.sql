-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id"
    FROM "public"."album" AS "t0"
    LEFT JOIN "public"."artist" AS "t1" ON ("t1"."id" = "t0"."artist_id") AND ("t1"."country" IS NOT NULL)
    WHERE EXISTS (
      SELECT 1
      FROM "public"."artist" AS "t2"
      WHERE ("t2"."id" = "t0"."artist_id")
        AND ("t2"."country" = 'IS'::text)
    )
    ORDER BY "t1"."name" DESC NULLS FIRST, "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "album"
