-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM "public"."place" AS "t0"
  WHERE ST_DWithin("t0"."shape"::"public"."geography", ($1::text)::"public"."geography", '1000'::float4, 'true'::bool)
), 'UTF8') AS "place"
-- $1: x-hasura-spot
