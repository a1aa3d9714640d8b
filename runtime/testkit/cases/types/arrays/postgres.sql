-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t0"
    WHERE "t0"."c_texts" @> ($1::text)::text[]
  ), 'UTF8') AS "contains",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t1"
    WHERE "t1"."c_texts" <@ ($2::text)::text[]
  ), 'UTF8') AS "contained",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t2"
    WHERE "t2"."c_texts" = ANY (
      SELECT unnest(($3::text)::text[])::text[]
    )
  ), 'UTF8') AS "in",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t3"
    WHERE "t3"."c_texts" <> ALL (
      SELECT unnest(($4::text)::text[])::text[]
    )
  ), 'UTF8') AS "nin",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t4"
    WHERE "t4"."c_ints" > ($5::text)::int4[]
  ), 'UTF8') AS "gt"
-- $1: $.selectionSet.everything.args.where.c_texts._contains
-- $2: $.selectionSet.everything.args.where.c_texts._contained_in
-- $3: $.selectionSet.everything.args.where.c_texts._in
-- $4: $.selectionSet.everything.args.where.c_texts._nin
-- $5: $.selectionSet.everything.args.where.c_ints._gt
