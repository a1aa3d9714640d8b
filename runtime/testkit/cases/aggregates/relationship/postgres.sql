-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null')
      || ',"albums_aggregate":' || (
        SELECT '{"aggregate":' || ('{"count":' || count(*)::text
            || ',"avg":' || ('{"price":' || coalesce(to_json(avg("t1"."price"))::text, 'null') || '}') || '}')
          || ',"nodes":' || coalesce('[' || string_agg('{"title":' || coalesce(to_json("t1"."title")::text, 'null')
              || ',"tracks_aggregate":' || (
                SELECT '{"aggregate":' || ('{"count":' || count(*)::text
                    || ',"sum":' || ('{"milliseconds":' || coalesce(sum("t2"."milliseconds")::text, 'null') || '}') || '}') || '}'
                FROM "public"."track" AS "t2"
                WHERE "t2"."album_id" = "t1"."id"
              ) || '}', ',' ORDER BY "t1"."id" ASC NULLS LAST) || ']', '[]') || '}'
        FROM "public"."album" AS "t1"
        WHERE ("t1"."artist_id" = "t0"."id")
          AND ("t1"."price" > ($1::text)::numeric)
      ) || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."name", "t0"."id"
    FROM "public"."artist" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.selectionSet.albums_aggregate.args.where.price._gt
