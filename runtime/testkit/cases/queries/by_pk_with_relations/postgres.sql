-- default
SELECT convert_to(coalesce((
  SELECT '{"title":' || coalesce(to_json("t0"."title")::text, 'null')
    || ',"artist":' || coalesce("t4"."json", 'null')
    || ',"tracks":' || (
      SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t5"."name")::text, 'null') || '}', ',') || ']', '[]')
      FROM (
        SELECT "t5"."name"
        FROM "public"."track" AS "t5"
        WHERE "t5"."album_id" = "t0"."id"
        ORDER BY "t5"."position" ASC NULLS LAST
      ) AS "t5"
    ) || '}' AS "json"
  FROM "public"."album" AS "t0"
  LEFT JOIN LATERAL (
    SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null')
      || ',"manager":' || coalesce("t3"."json", 'null') || '}' AS "json"
    FROM "public"."artist" AS "t1"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t2"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t2"
      WHERE "t2"."id" = "t1"."manager_id"
    ) AS "t3" ON true
    WHERE "t1"."id" = "t0"."artist_id"
  ) AS "t4" ON true
  WHERE "t0"."id" = ($1::text)::int4
  LIMIT 1
), 'null'), 'UTF8') AS "album_by_pk"
-- $1: $.selectionSet.album_by_pk.args.id
