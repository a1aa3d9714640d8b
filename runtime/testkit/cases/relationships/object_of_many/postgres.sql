-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"any_review":' || coalesce("t2"."json", 'null') || '}', ',') || ']', '[]')
  FROM "public"."album" AS "t0"
  LEFT JOIN LATERAL (
    SELECT '{"album_id":' || coalesce("t1"."album_id"::text, 'null') || '}' AS "json"
    FROM "public"."review" AS "t1"
    WHERE "t1"."album_id" = "t0"."id"
    LIMIT 1
  ) AS "t2" ON true
  WHERE "t0"."id" = ($1::text)::int4
), 'UTF8') AS "album"
-- $1: $.selectionSet.album.args.where.id._eq
