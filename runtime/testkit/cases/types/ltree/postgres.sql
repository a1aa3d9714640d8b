-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t0"
    WHERE "t0"."c_ltree" @> ($1::text)::"public"."ltree"
  ), 'UTF8') AS "ancestor",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t1"
    WHERE "t1"."c_ltree" @> ($2::text)::"public"."ltree"[]
  ), 'UTF8') AS "ancestorAny",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t2"
    WHERE "t2"."c_ltree" <@ ($3::text)::"public"."ltree"
  ), 'UTF8') AS "descendant",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t3"
    WHERE "t3"."c_ltree" <@ ($4::text)::"public"."ltree"[]
  ), 'UTF8') AS "descendantAny",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t4"
    WHERE "t4"."c_ltree" ~ ($5::text)::"public"."lquery"
  ), 'UTF8') AS "matches",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t5"
    WHERE "t5"."c_ltree" ? ($6::text)::"public"."lquery"[]
  ), 'UTF8') AS "matchesAny",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t6"
    WHERE "t6"."c_ltree" @ ($7::text)::"public"."ltxtquery"
  ), 'UTF8') AS "fulltext"
-- $1: $.selectionSet.everything.args.where.c_ltree._ancestor
-- $2: $.selectionSet.everything.args.where.c_ltree._ancestor_any
-- $3: $.selectionSet.everything.args.where.c_ltree._descendant
-- $4: $.selectionSet.everything.args.where.c_ltree._descendant_any
-- $5: $.selectionSet.everything.args.where.c_ltree._matches
-- $6: $.selectionSet.everything.args.where.c_ltree._matches_any
-- $7: $.selectionSet.everything.args.where.c_ltree._matches_fulltext
