-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM "public"."everything" AS "t0"
  WHERE "t0"."c_uuid" = ($1::text)::uuid
), 'UTF8') AS "everything"
-- $1: $.selectionSet.everything.args.where.c_uuid._eq
