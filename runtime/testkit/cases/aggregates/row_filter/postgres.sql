-- default
SELECT
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text
        || ',"max":' || ('{"name":' || coalesce(to_json(max("t0"."name"))::text, 'null') || '}') || '}')
      || ',"nodes":' || (
        SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t1"."name")::text, 'null')
            || ',"albums":' || (
              SELECT coalesce('[' || string_agg('{"title":' || coalesce(to_json("t2"."title")::text, 'null') || '}', ',') || ']', '[]')
              FROM (
                SELECT "t2"."title"
                FROM "public"."album" AS "t2"
                WHERE ("t2"."artist_id" = "t1"."id")
                  AND EXISTS (
                    SELECT 1
                    FROM "public"."artist" AS "t3"
                    WHERE ("t3"."id" = "t2"."artist_id")
                      AND ("t3"."country" = 'IS'::text)
                  )
                ORDER BY "t2"."title" ASC NULLS LAST
              ) AS "t2"
            ) || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."name", "t1"."id"
          FROM "public"."artist" AS "t1"
          WHERE "t1"."country" IS NOT NULL
          ORDER BY "t1"."name" ASC NULLS LAST
          LIMIT 2
        ) AS "t1"
      ) || '}'
    FROM "public"."artist" AS "t0"
    WHERE "t0"."country" IS NOT NULL
  ), 'UTF8') AS "artist_aggregate",
  convert_to((
    SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t4"."name")::text, 'null') || '}', ',') || ']', '[]')
    FROM (
      SELECT "t4"."name"
      FROM "public"."artist" AS "t4"
      LEFT JOIN LATERAL (
        SELECT count(*) AS "value0"
        FROM "public"."album" AS "t5"
        WHERE ("t5"."artist_id" = "t4"."id")
          AND EXISTS (
            SELECT 1
            FROM "public"."artist" AS "t7"
            WHERE ("t7"."id" = "t5"."artist_id")
              AND ("t7"."country" = 'IS'::text)
          )
      ) AS "t6" ON true
      WHERE "t4"."country" IS NOT NULL
      ORDER BY "t6"."value0" DESC NULLS FIRST, "t4"."name" ASC NULLS LAST
      LIMIT 2
    ) AS "t4"
  ), 'UTF8') AS "artist"
