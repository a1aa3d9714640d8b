-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"title":' || coalesce(to_json("t0"."title")::text, 'null')
      || ',"id":' || coalesce("t0"."id"::text, 'null')
      || ',"price":' || coalesce(to_json("t0"."price")::text, 'null')
      || ',"released":' || coalesce(to_json("t0"."released")::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."title", "t0"."id", "t0"."price", "t0"."released"
    FROM "public"."album" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "album"
