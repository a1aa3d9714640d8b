-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"deep":' || coalesce(("t0"."c_jsonb" #> ($1::text)::text[])::text, 'null')
      || ',"plain":' || coalesce(("t0"."c_json" #> ($2::text)::text[])::text, 'null')
      || ',"given":' || coalesce(("t0"."c_jsonb" #> ($3::text)::text[])::text, 'null')
      || ',"all":' || coalesce(("t0"."c_jsonb" #> ($4::text)::text[])::text, 'null')
      || ',"missing":' || coalesce(("t0"."c_jsonb" #> ($5::text)::text[])::text, 'null')
      || ',"jsonNull":' || coalesce(("t0"."c_jsonb" #> ($6::text)::text[])::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."c_jsonb", "t0"."c_json"
    FROM "public"."everything" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "everything"
-- $1: $.selectionSet.everything.selectionSet.c_jsonb.args.path
-- $2: $.selectionSet.everything.selectionSet.c_json.args.path
-- $3: $.selectionSet.everything.selectionSet.c_jsonb.args.path
-- $4: $.selectionSet.everything.selectionSet.c_jsonb.args.path
-- $5: $.selectionSet.everything.selectionSet.c_jsonb.args.path
-- $6: $.selectionSet.everything.selectionSet.c_jsonb.args.path
