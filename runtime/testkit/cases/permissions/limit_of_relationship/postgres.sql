-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"tracks":' || (
        SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."name"
          FROM "public"."track" AS "t1"
          WHERE "t1"."album_id" = "t0"."id"
          ORDER BY "t1"."name" ASC NULLS LAST
          LIMIT 2
        ) AS "t1"
      )
      || ',"all":' || (
        SELECT coalesce('[' || string_agg('{"__typename":"track"}', ',') || ']', '[]')
        FROM (
          SELECT
          FROM "public"."track" AS "t2"
          WHERE "t2"."album_id" = "t0"."id"
          LIMIT LEAST(($1::text)::int8, 2)
        ) AS "t2"
      ) || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id"
    FROM "public"."album" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "album"
-- $1: $.selectionSet.album.selectionSet.tracks.args.limit
