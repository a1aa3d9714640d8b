-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null')
      || ',"compatriots":' || (
        SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}', ',') || ']', '[]')
        FROM (
          SELECT "t1"."name"
          FROM "public"."artist" AS "t1"
          WHERE "t1"."country" = "t0"."country"
          ORDER BY "t1"."id" ASC NULLS LAST
        ) AS "t1"
      ) || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."name", "t0"."country"
    FROM "public"."artist" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "artist"
