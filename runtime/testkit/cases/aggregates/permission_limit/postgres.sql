-- default
SELECT
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text
        || ',"max":' || ('{"milliseconds":' || coalesce(max("t0"."milliseconds")::text, 'null') || '}') || '}')
      || ',"nodes":' || (
        SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."name"
          FROM "public"."track" AS "t1"
          ORDER BY "t1"."milliseconds" DESC NULLS FIRST
          LIMIT 2
        ) AS "t1"
      ) || '}'
    FROM "public"."track" AS "t0"
  ), 'UTF8') AS "track_aggregate",
  convert_to((
    SELECT '{"aggregate":' || ('{"count":' || count(*)::text || '}')
      || ',"nodes":' || (
        SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t3"."name")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t3"."name"
          FROM "public"."track" AS "t3"
          ORDER BY "t3"."milliseconds" DESC NULLS FIRST
          LIMIT LEAST(($1::text)::int8, 2)
        ) AS "t3"
      ) || '}'
    FROM (
      SELECT
      FROM "public"."track" AS "t2"
      ORDER BY "t2"."milliseconds" DESC NULLS FIRST
      LIMIT ($1::text)::int8
    ) AS "t2"
  ), 'UTF8') AS "less",
  convert_to((
    SELECT '{"nodes":' || (
        SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t5"."name")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t5"."name"
          FROM "public"."track" AS "t5"
          ORDER BY "t5"."milliseconds" DESC NULLS FIRST
          LIMIT 2
        ) AS "t5"
      ) || '}'
  ), 'UTF8') AS "nodes",
  convert_to((
    SELECT coalesce('[' || string_agg('{"tracks_aggregate":' || (
          SELECT '{"aggregate":' || ('{"count":' || count(*)::text || '}')
            || ',"nodes":' || (
              SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t8"."name")::text, 'null') || '}', ',') || ']', '[]')
              FROM (
                SELECT "t8"."name"
                FROM "public"."track" AS "t8"
                WHERE "t8"."album_id" = "t6"."id"
                ORDER BY "t8"."milliseconds" DESC NULLS FIRST
                LIMIT 2
              ) AS "t8"
            ) || '}'
          FROM "public"."track" AS "t7"
          WHERE "t7"."album_id" = "t6"."id"
        ) || '}', ',') || ']', '[]')
    FROM (
      SELECT "t6"."id"
      FROM "public"."album" AS "t6"
      ORDER BY "t6"."id" ASC NULLS LAST
      LIMIT ($2::text)::int8
    ) AS "t6"
  ), 'UTF8') AS "album"
-- $1: $.selectionSet.track_aggregate.args.limit
-- $2: $.selectionSet.album.args.limit
