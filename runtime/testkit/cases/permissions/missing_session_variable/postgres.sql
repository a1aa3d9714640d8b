-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM "public"."review" AS "t0"
  WHERE ("t0"."published" = 'true'::bool) OR ("t0"."author" = ($1::text)::text)
), 'UTF8') AS "review"
-- $1: x-hasura-user-id
