-- People, what they bought, and what they think of it. Dates are fixed, so that answers stay the same.

-- One general manager, three managers, eight support agents.
insert into employee (id, first_name, last_name, title, email, reports_to, hired_on)
select i,
       p[1],
       p[2],
       case when i = 1 then 'General Manager' when i <= 4 then 'Support Manager' else 'Support Agent' end,
       lower(p[1] || '.' || p[2]) || '@music.example',
       case when i = 1 then null when i <= 4 then 1 else 2 + mod(i, 3) end,
       date '2012-03-01' + seed.number('employee hired', i, 3600)
from generate_series(1, 12) as i
cross join lateral (select seed.pair(i, 211, seed.first_names(), seed.last_names()) as p) as names;
alter table employee alter id restart with 13;

insert into customer
  (id, first_name, last_name, email, phone, company, city, country, newsletter, support_rep_id, joined_at)
select i,
       p[1],
       p[2],
       lower(p[1] || '.' || p[2]) || '@mail.example',
       case when mod(i, 4) <> 0 then '+00 555 ' || lpad(seed.number('customer phone', i, 1000000)::text, 6, '0') end,
       case when mod(i, 9) = 0 then seed.pick('customer company', i, seed.nouns()) || ' Ltd.' end,
       split_part(place, '|', 1),
       split_part(place, '|', 2),
       mod(i, 3) = 0,
       5 + seed.number('customer agent', i, 8),
       timestamptz '2022-01-01 08:00:00+00' + seed.number('customer joined', i, 1000000) * interval '1 minute'
from generate_series(1, 300) as i
cross join lateral (
  select seed.pair(i, 101, seed.first_names(), seed.last_names()) as p,
         seed.pick('customer place', i, seed.places()) as place
) as names;
alter table customer alter id restart with 301;

insert into playlist (id, name, customer_id, is_public)
select i,
       seed.pick('playlist a', i,
                 array['Morning', 'Evening', 'Sunday', 'Rainy Day', 'Kitchen', 'Long Drive', 'Focus', 'Party'])
         || ' ' || seed.pick('playlist b', i, array['Favourites', 'Mix', 'Hours', 'Discoveries', 'Classics']),
       case when i > 8 then 1 + seed.number('playlist owner', i, 60) end,
       i <= 8 or mod(i, 3) = 0
from generate_series(1, 60) as i;
alter table playlist alter id restart with 61;

insert into playlist_track (playlist_id, track_id, position)
select playlist_id, track_id, row_number() over (partition by playlist_id order by i)
from (
  select distinct on (playlist_id, track_id) i, playlist_id, track_id
  from (
    select i, 1 + mod(i, 60) as playlist_id, seed.published_track('playlist track', i) as track_id
    from generate_series(1, 1500) as i
  ) as drawn
  order by playlist_id, track_id, i
) as unique_tracks;

insert into invoice (id, customer_id, placed_at, status, city, country, total)
select i,
       c.id,
       timestamptz '2024-01-01 09:00:00+00' + i * interval '14 hours'
         + seed.number('invoice minute', i, 600) * interval '1 minute',
       case when mod(i, 31) = 0 then 'refunded' when i > 1180 then 'placed' else 'paid' end,
       c.city,
       c.country,
       0
from generate_series(1, 1200) as i
join customer c on c.id = 1 + seed.number('invoice customer', i, 300);
alter table invoice alter id restart with 1201;

-- Two to six lines an invoice.
insert into invoice_line (invoice_id, track_id, unit_price, quantity)
select i.id, t.id, t.price, 1 + seed.number('line quantity', i.id * 10 + n, 2)
from invoice i
cross join lateral generate_series(1, 2 + seed.number('invoice lines', i.id, 5)) as n
join track t on t.id = seed.published_track('line track', i.id * 10 + n)
order by i.id, n;

update invoice
set total = sums.total
from (select invoice_id, sum(unit_price * quantity) as total from invoice_line group by invoice_id) as sums
where sums.invoice_id = invoice.id;

insert into review (id, album_id, customer_id, rating, body, published, written_at)
select distinct on (album_id, customer_id)
       md5('review:' || i)::uuid,
       album_id,
       customer_id,
       1 + greatest(seed.number('review stars', i, 5), seed.number('review mood', i, 5)),
       case when mod(i, 4) <> 0 then
         seed.pick('review a', i,
                   array['A fine record', 'Not for me', 'Grows on you', 'Better than the last one', 'Pure joy'])
         || seed.pick('review b', i,
                      array['.', ', especially the opening track.', ', but too long.', ' on good speakers.', '!'])
       end,
       mod(i, 8) <> 0,
       timestamptz '2024-06-01 12:00:00+00' + i * interval '9 hours'
from (
  select i,
         seed.published_album('review album', i) as album_id,
         1 + seed.number('review customer', i, 300) as customer_id
  from generate_series(1, 900) as i
) as drawn
order by album_id, customer_id, i;

drop schema seed cascade;
analyze;
