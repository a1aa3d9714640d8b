-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id"
    FROM "public"."review" AS "t0"
    WHERE ("t0"."stars" > "t0"."least_stars")
      AND (NOT ("t0"."body" IS NULL))
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "review"
