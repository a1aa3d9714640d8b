-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"albums":' || (
        SELECT coalesce('[' || string_agg('{"title":' || coalesce(to_json("t1"."title")::text, 'null')
            || ',"released":' || coalesce(to_json("t1"."released")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."title", "t1"."released"
          FROM "public"."album" AS "t1"
          WHERE ("t1"."artist_id" = "t0"."id")
            AND ("t1"."released" IS NOT NULL)
          ORDER BY "t1"."released" DESC NULLS FIRST
          LIMIT ($1::text)::int8
          OFFSET ($2::text)::int8
        ) AS "t1"
      ) || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id"
    FROM "public"."artist" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.selectionSet.albums.args.limit
-- $2: $.selectionSet.artist.selectionSet.albums.args.offset
