-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"albums":' || (
        SELECT coalesce('[' || string_agg('{"tracks":' || (
              SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t2"."name")::text, 'null')
                  || ',"album":' || coalesce("t7"."json", 'null') || '}', ',' ORDER BY "t2"."sort0" ASC NULLS LAST) || ']', '[]')
              FROM (
                SELECT "t2"."name", "t2"."album_id", "t2"."position" AS "sort0"
                FROM "public"."track" AS "t2"
                WHERE "t2"."album_id" = "t1"."id"
                ORDER BY "t2"."position" ASC NULLS LAST
                LIMIT ($1::text)::int8
              ) AS "t2"
              LEFT JOIN LATERAL (
                SELECT '{"artist":' || coalesce("t6"."json", 'null') || '}' AS "json"
                FROM "public"."album" AS "t3"
                LEFT JOIN LATERAL (
                  SELECT '{"albums":' || (
                      SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
                      FROM (
                        SELECT "t5"."id"
                        FROM "public"."album" AS "t5"
                        WHERE "t5"."artist_id" = "t4"."id"
                        ORDER BY "t5"."id" DESC NULLS FIRST
                      ) AS "t5"
                    ) || '}' AS "json"
                  FROM "public"."artist" AS "t4"
                  WHERE "t4"."id" = "t3"."artist_id"
                ) AS "t6" ON true
                WHERE "t3"."id" = "t2"."album_id"
              ) AS "t7" ON true
            ) || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."id"
          FROM "public"."album" AS "t1"
          WHERE "t1"."artist_id" = "t0"."id"
          ORDER BY "t1"."id" ASC NULLS LAST
        ) AS "t1"
      ) || '}', ',') || ']', '[]')
  FROM "public"."artist" AS "t0"
  WHERE "t0"."id" = ($2::text)::int4
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.selectionSet.albums.selectionSet.tracks.args.limit
-- $2: $.selectionSet.artist.args.where.id._eq
