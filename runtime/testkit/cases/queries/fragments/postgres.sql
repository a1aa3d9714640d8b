-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"__typename":"artist","id":' || coalesce("t0"."id"::text, 'null')
      || ',"name":' || coalesce(to_json("t0"."name")::text, 'null')
      || ',"albums":' || (
        SELECT coalesce('[' || string_agg('{"__typename":"album","title":' || coalesce(to_json("t1"."title")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."title"
          FROM "public"."album" AS "t1"
          WHERE "t1"."artist_id" = "t0"."id"
          ORDER BY "t1"."id" ASC NULLS LAST
        ) AS "t1"
      ) || '}', ',') || ']', '[]')
  FROM "public"."artist" AS "t0"
  WHERE "t0"."id" = ($1::text)::int4
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.where.id._eq
