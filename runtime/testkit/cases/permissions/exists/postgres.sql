-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id"
    FROM "public"."review" AS "t0"
    WHERE EXISTS (
      SELECT 1
      FROM "public"."moderator" AS "t1"
      WHERE "t1"."name" = ($1::text)::text
    )
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "review"
-- $1: x-hasura-user-id
