-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
  FROM "public"."everything" AS "t0"
  WHERE ("t0"."c_int8" > '1'::int8)
    AND ("t0"."c_numeric" <= '1.5'::numeric)
    AND ("t0"."c_text" LIKE E'%\\\\%'::text)
    AND ("t0"."c_jsonb" @> '{"a":[1]}'::jsonb)
    AND ("t0"."c_jsonb" ?| '{"a","it''s"}'::text[])
    AND ("t0"."c_ints" @> '{"1"}'::int4[])
    AND ("t0"."c_mood" = ANY ('{"glad","glad"}'::"public"."mood"[]))
    AND ("t0"."c_uuid" = '6ecd8c99-4036-403d-bf84-cf8400f67836'::uuid)
    AND ("t0"."c_timestamptz" < '2021-01-01T00:00:00Z'::timestamptz)
    AND ("t0"."c_bool" = 'true'::bool)
    AND ("t0"."c_ltree" <@ 'top'::"public"."ltree")
    AND ("t0"."c_jsonb"::text ILIKE '%DEEP%'::text)
), 'UTF8') AS "everything"
