-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"c_int8":' || coalesce(to_json("t0"."c_int8"::text)::text, 'null')
      || ',"c_float8":' || coalesce(to_json("t0"."c_float8"::text)::text, 'null')
      || ',"c_numeric":' || coalesce(to_json("t0"."c_numeric"::text)::text, 'null')
      || ',"c_money":' || coalesce(to_json("t0"."c_money"::text)::text, 'null')
      || ',"c_int2":' || coalesce("t0"."c_int2"::text, 'null')
      || ',"c_float4":' || coalesce(to_json("t0"."c_float4")::text, 'null')
      || ',"c_ints":' || coalesce(to_json("t0"."c_ints")::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id", "t0"."c_int8", "t0"."c_float8", "t0"."c_numeric", "t0"."c_money", "t0"."c_int2", "t0"."c_float4", "t0"."c_ints"
    FROM "public"."everything" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "everything"
