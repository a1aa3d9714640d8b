-- default
SELECT
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t0"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t0"
    WHERE "t0"."c_bool" = ($1::text)::bool
  ), 'UTF8') AS "c_bool",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t1"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t1"
    WHERE "t1"."c_int2" = ($2::text)::int2
  ), 'UTF8') AS "c_int2",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t2"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t2"
    WHERE "t2"."c_int8" = ($3::text)::int8
  ), 'UTF8') AS "c_int8",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t3"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t3"
    WHERE "t3"."c_float4" = ($4::text)::float4
  ), 'UTF8') AS "c_float4",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t4"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t4"
    WHERE "t4"."c_float8" = ($5::text)::float8
  ), 'UTF8') AS "c_float8",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t5"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t5"
    WHERE "t5"."c_numeric" = ($6::text)::numeric
  ), 'UTF8') AS "c_numeric",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t6"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t6"
    WHERE "t6"."c_money" = ($7::text)::money
  ), 'UTF8') AS "c_money",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t7"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t7"
    WHERE "t7"."c_varchar" = ($8::text)::varchar
  ), 'UTF8') AS "c_varchar",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t8"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t8"
    WHERE "t8"."c_char" = ($9::text)::bpchar
  ), 'UTF8') AS "c_char",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t9"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t9"
    WHERE "t9"."c_citext" = ($10::text)::"public"."citext"
  ), 'UTF8') AS "c_citext",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t10"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t10"
    WHERE "t10"."c_date" = ($11::text)::date
  ), 'UTF8') AS "c_date",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t11"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t11"
    WHERE "t11"."c_time" = ($12::text)::time
  ), 'UTF8') AS "c_time",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t12"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t12"
    WHERE "t12"."c_timetz" = ($13::text)::timetz
  ), 'UTF8') AS "c_timetz",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t13"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t13"
    WHERE "t13"."c_timestamp" = ($14::text)::timestamp
  ), 'UTF8') AS "c_timestamp",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t14"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t14"
    WHERE "t14"."c_timestamptz" = ($15::text)::timestamptz
  ), 'UTF8') AS "c_timestamptz",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t15"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t15"
    WHERE "t15"."c_interval" = ($16::text)::interval
  ), 'UTF8') AS "c_interval",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t16"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t16"
    WHERE "t16"."c_uuid" = ($17::text)::uuid
  ), 'UTF8') AS "c_uuid",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t17"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t17"
    WHERE "t17"."c_bytea" = ($18::text)::bytea
  ), 'UTF8') AS "c_bytea",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t18"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t18"
    WHERE "t18"."c_inet" = ($19::text)::inet
  ), 'UTF8') AS "c_inet",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t19"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t19"
    WHERE "t19"."c_jsonb" = ($20::text)::jsonb
  ), 'UTF8') AS "c_jsonb",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t20"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t20"
    WHERE "t20"."c_ints" = ($21::text)::int4[]
  ), 'UTF8') AS "c_ints",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t21"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t21"
    WHERE "t21"."c_texts" = ($22::text)::text[]
  ), 'UTF8') AS "c_texts",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t22"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t22"
    WHERE "t22"."c_mood" = ($23::text)::"public"."mood"
  ), 'UTF8') AS "c_mood",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t23"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t23"
    WHERE "t23"."c_score" = ($24::text)::int4
  ), 'UTF8') AS "c_score",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t24"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t24"
    WHERE "t24"."c_ltree" = ($25::text)::"public"."ltree"
  ), 'UTF8') AS "c_ltree",
  convert_to((
    SELECT coalesce('[' || string_agg('{"id":' || coalesce("t25"."id"::text, 'null') || '}', ',') || ']', '[]')
    FROM "public"."everything" AS "t25"
    WHERE "t25"."c_range" = ($26::text)::"pg_catalog"."int4range"
  ), 'UTF8') AS "c_range"
-- $1: $.selectionSet.everything.args.where.c_bool._eq
-- $2: $.selectionSet.everything.args.where.c_int2._eq
-- $3: $.selectionSet.everything.args.where.c_int8._eq
-- $4: $.selectionSet.everything.args.where.c_float4._eq
-- $5: $.selectionSet.everything.args.where.c_float8._eq
-- $6: $.selectionSet.everything.args.where.c_numeric._eq
-- $7: $.selectionSet.everything.args.where.c_money._eq
-- $8: $.selectionSet.everything.args.where.c_varchar._eq
-- $9: $.selectionSet.everything.args.where.c_char._eq
-- $10: $.selectionSet.everything.args.where.c_citext._eq
-- $11: $.selectionSet.everything.args.where.c_date._eq
-- $12: $.selectionSet.everything.args.where.c_time._eq
-- $13: $.selectionSet.everything.args.where.c_timetz._eq
-- $14: $.selectionSet.everything.args.where.c_timestamp._eq
-- $15: $.selectionSet.everything.args.where.c_timestamptz._eq
-- $16: $.selectionSet.everything.args.where.c_interval._eq
-- $17: $.selectionSet.everything.args.where.c_uuid._eq
-- $18: $.selectionSet.everything.args.where.c_bytea._eq
-- $19: $.selectionSet.everything.args.where.c_inet._eq
-- $20: $.selectionSet.everything.args.where.c_jsonb._eq
-- $21: $.selectionSet.everything.args.where.c_ints._eq
-- $22: $.selectionSet.everything.args.where.c_texts._eq
-- $23: $.selectionSet.everything.args.where.c_mood._eq
-- $24: $.selectionSet.everything.args.where.c_score._eq
-- $25: $.selectionSet.everything.args.where.c_ltree._eq
-- $26: $.selectionSet.everything.args.where.c_range._eq
