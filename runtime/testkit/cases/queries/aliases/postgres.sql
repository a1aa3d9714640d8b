-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"a":' || coalesce(to_json("t0"."name")::text, 'null')
        || ',"b":' || coalesce(to_json("t0"."name")::text, 'null')
        || ',"name":' || coalesce(to_json("t0"."name")::text, 'null')
        || ',"albums":' || (
          SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null')
              || ',"title":' || coalesce(to_json("t1"."title")::text, 'null') || '}', ',') || ']', '[]')
          FROM "public"."album" AS "t1"
          WHERE "t1"."artist_id" = "t0"."id"
        ) || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t0"
    WHERE "t0"."id" = ($1::text)::int4
  ), 'UTF8') AS "first",
  convert_to((
    SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t2"."name")::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."artist" AS "t2"
    WHERE "t2"."id" = ($2::text)::int4
  ), 'UTF8') AS "second"
-- $1: $.selectionSet.artist.args.where.id._eq
-- $2: $.selectionSet.artist.args.where.id._eq
