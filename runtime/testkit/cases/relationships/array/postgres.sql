-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null')
      || ',"albums":' || (
        SELECT coalesce('[' || string_agg('{"title":' || coalesce(to_json("t1"."title")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."title"
          FROM "public"."album" AS "t1"
          WHERE "t1"."artist_id" = "t0"."id"
          ORDER BY "t1"."title" ASC NULLS LAST
        ) AS "t1"
      ) || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."name", "t0"."id"
    FROM "public"."artist" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "artist"
