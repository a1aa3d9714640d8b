-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"name":' || coalesce(to_json("t0"."name")::text, 'null')
      || ',"manager":' || coalesce("t2"."json", 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."name", "t0"."manager_id"
    FROM "public"."artist" AS "t0"
    WHERE ("t0"."country" IS NOT NULL)
      AND ("t0"."name" = ($1::text)::text)
    LIMIT 2
  ) AS "t0"
  LEFT JOIN LATERAL (
    SELECT '{"name":' || coalesce(to_json("t1"."name")::text, 'null') || '}' AS "json"
    FROM "public"."artist" AS "t1"
    WHERE ("t1"."id" = "t0"."manager_id")
      AND ("t1"."country" IS NOT NULL)
    LIMIT 1
  ) AS "t2" ON true
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.where.name._eq
