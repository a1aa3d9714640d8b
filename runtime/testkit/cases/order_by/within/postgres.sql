-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"albums":' || (
        SELECT coalesce('[' || string_agg('{"title":' || coalesce(to_json("t1"."title")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."title"
          FROM "public"."album" AS "t1"
          LEFT JOIN "public"."artist" AS "t2" ON "t2"."id" = "t1"."artist_id"
          WHERE "t1"."artist_id" = "t0"."id"
          ORDER BY "t2"."country" ASC NULLS LAST, "t1"."title" DESC NULLS FIRST
        ) AS "t1"
      ) || '}', ',') || ']', '[]')
  FROM "public"."artist" AS "t0"
  WHERE "t0"."id" = ($1::text)::int4
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.where.id._eq
