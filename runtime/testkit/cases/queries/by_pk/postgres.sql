-- default
SELECT
  convert_to(coalesce((
    SELECT '{"title":' || coalesce(to_json("t0"."title")::text, 'null') || '}' AS "json"
    FROM "public"."album" AS "t0"
    WHERE "t0"."id" = ($1::text)::int4
    LIMIT 1
  ), 'null'), 'UTF8') AS "album_by_pk",
  convert_to(coalesce((
    SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}' AS "json"
    FROM "public"."track" AS "t1"
    WHERE ("t1"."album_id" = ($2::text)::int4)
      AND ("t1"."position" = ($3::text)::int4)
    LIMIT 1
  ), 'null'), 'UTF8') AS "track_by_pk",
  convert_to(coalesce((
    SELECT '{"title":' || coalesce(to_json("t2"."title")::text, 'null') || '}' AS "json"
    FROM "public"."album" AS "t2"
    WHERE "t2"."id" = ($4::text)::int4
    LIMIT 1
  ), 'null'), 'UTF8') AS "missing"
-- $1: $.selectionSet.album_by_pk.args.id
-- $2: $.selectionSet.track_by_pk.args.album_id
-- $3: $.selectionSet.track_by_pk.args.position
-- $4: $.selectionSet.album_by_pk.args.id
