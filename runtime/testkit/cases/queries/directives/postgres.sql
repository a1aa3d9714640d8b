-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"name":' || coalesce(to_json("t0"."name")::text, 'null') || '}', ',') || ']', '[]')
  FROM "public"."artist" AS "t0"
  WHERE "t0"."id" = ($1::text)::int4
), 'UTF8') AS "artist"
-- $1: $.selectionSet.artist.args.where.id._eq
