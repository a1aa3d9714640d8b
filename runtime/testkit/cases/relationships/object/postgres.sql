-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null')
      || ',"manager":' || coalesce("t4"."json", 'null') || '}', ',' ORDER BY "t0"."id" ASC NULLS LAST) || ']', '[]')
  FROM "public"."artist" AS "t0"
  LEFT JOIN LATERAL (
    SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null')
      || ',"manager":' || coalesce("t3"."json", 'null') || '}' AS "json"
    FROM "public"."artist" AS "t1"
    LEFT JOIN LATERAL (
      SELECT '{"name":' || coalesce(to_json("t2"."name")::text, 'null') || '}' AS "json"
      FROM "public"."artist" AS "t2"
      WHERE "t2"."id" = "t1"."manager_id"
    ) AS "t3" ON true
    WHERE "t1"."id" = "t0"."manager_id"
  ) AS "t4" ON true
), 'UTF8') AS "artist"
