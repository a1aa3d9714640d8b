-- default
SELECT convert_to((
  SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null')
      || ',"c_bool":' || coalesce("t0"."c_bool"::text, 'null')
      || ',"c_int2":' || coalesce("t0"."c_int2"::text, 'null')
      || ',"c_int8":' || coalesce("t0"."c_int8"::text, 'null')
      || ',"c_float4":' || coalesce(to_json("t0"."c_float4")::text, 'null')
      || ',"c_float8":' || coalesce(to_json("t0"."c_float8")::text, 'null')
      || ',"c_numeric":' || coalesce(to_json("t0"."c_numeric")::text, 'null')
      || ',"c_money":' || coalesce(to_json("t0"."c_money")::text, 'null')
      || ',"c_text":' || coalesce(to_json("t0"."c_text")::text, 'null')
      || ',"c_varchar":' || coalesce(to_json("t0"."c_varchar")::text, 'null')
      || ',"c_char":' || coalesce(to_json("t0"."c_char")::text, 'null')
      || ',"c_citext":' || coalesce(to_json("t0"."c_citext")::text, 'null')
      || ',"c_date":' || coalesce(to_json("t0"."c_date")::text, 'null')
      || ',"c_time":' || coalesce(to_json("t0"."c_time")::text, 'null')
      || ',"c_timetz":' || coalesce(to_json("t0"."c_timetz")::text, 'null')
      || ',"c_timestamp":' || coalesce(to_json("t0"."c_timestamp")::text, 'null')
      || ',"c_timestamptz":' || coalesce(to_json("t0"."c_timestamptz")::text, 'null')
      || ',"c_interval":' || coalesce(to_json("t0"."c_interval")::text, 'null')
      || ',"c_uuid":' || coalesce(to_json("t0"."c_uuid")::text, 'null')
      || ',"c_bytea":' || coalesce(to_json("t0"."c_bytea")::text, 'null')
      || ',"c_inet":' || coalesce(to_json("t0"."c_inet")::text, 'null')
      || ',"c_json":' || coalesce("t0"."c_json"::text, 'null')
      || ',"c_jsonb":' || coalesce("t0"."c_jsonb"::text, 'null')
      || ',"c_ints":' || coalesce(to_json("t0"."c_ints")::text, 'null')
      || ',"c_texts":' || coalesce(to_json("t0"."c_texts")::text, 'null')
      || ',"c_jsonbs":' || coalesce(to_json("t0"."c_jsonbs")::text, 'null')
      || ',"c_mood":' || coalesce(to_json("t0"."c_mood")::text, 'null')
      || ',"c_score":' || coalesce("t0"."c_score"::text, 'null')
      || ',"c_ltree":' || coalesce(to_json("t0"."c_ltree")::text, 'null')
      || ',"c_range":' || coalesce(to_json("t0"."c_range")::text, 'null') || '}', ',') || ']', '[]')
  FROM (
    SELECT "t0"."id", "t0"."c_bool", "t0"."c_int2", "t0"."c_int8", "t0"."c_float4", "t0"."c_float8", "t0"."c_numeric", "t0"."c_money", "t0"."c_text", "t0"."c_varchar", "t0"."c_char", "t0"."c_citext", "t0"."c_date", "t0"."c_time", "t0"."c_timetz", "t0"."c_timestamp", "t0"."c_timestamptz", "t0"."c_interval", "t0"."c_uuid", "t0"."c_bytea", "t0"."c_inet", "t0"."c_json", "t0"."c_jsonb", "t0"."c_ints", "t0"."c_texts", "t0"."c_jsonbs", "t0"."c_mood", "t0"."c_score", "t0"."c_ltree", "t0"."c_range"
    FROM "public"."everything" AS "t0"
    ORDER BY "t0"."id" ASC NULLS LAST
  ) AS "t0"
), 'UTF8') AS "everything"
