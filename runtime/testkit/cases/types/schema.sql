CREATE EXTENSION citext;
CREATE EXTENSION ltree;
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE DOMAIN score AS int CHECK (value >= 0);

CREATE TABLE everything (
  id int PRIMARY KEY,
  c_bool boolean,
  c_int2 smallint,
  c_int8 bigint,
  c_float4 real,
  c_float8 double precision,
  c_numeric numeric,
  c_money money,
  c_text text,
  c_varchar varchar(10),
  c_char char(4),
  c_citext citext,
  c_date date,
  c_time time,
  c_timetz timetz,
  c_timestamp timestamp,
  c_timestamptz timestamptz,
  c_interval interval,
  c_uuid uuid,
  c_bytea bytea,
  c_inet inet,
  c_json json,
  c_jsonb jsonb,
  c_ints int[],
  c_texts text[],
  c_jsonbs jsonb[],
  c_mood mood,
  c_score score,
  c_ltree ltree,
  c_range int4range
);

INSERT INTO everything VALUES
  (1, true, -3, 9007199254740993, 1.5, 0.1, 1.50, 2.5::numeric, 'tab' || chr(9) || ' "q" \ é', 'v', 'c', 'CiText', '2020-02-29',
   '12:30', '12:30+02', '2020-02-29 12:30:00.5', '2020-02-29 12:30:00+02', '1 day 02:03:04',
   '6ecd8c99-4036-403d-bf84-cf8400f67836', '\xdead', '10.0.0.1/8', '{"b": 1,  "a": [1, {"x y": "deep"}]}',
   '{"b": 1, "a": [1, {"x y": "deep"}], "n": null}', '{1,NULL,3}', '{"a,b","c\"d"}', array['{"k": 1}'::jsonb], 'glad', 7,
   'top.left.low', '[1,5)'),
  (2, false, 3, 1, 0, 'NaN', 'NaN', 0, '', '', '', '', '1999-12-31', '00:00', '00:00+00', '1999-12-31', '1999-12-31Z',
   '0', '00000000-0000-0000-0000-000000000000', '', '::1', 'null', '{"b": 2, "c": 3}', '{}', '{}', '{}', 'sad', 0, 'top.right',
   'empty');
INSERT INTO everything VALUES (3);
