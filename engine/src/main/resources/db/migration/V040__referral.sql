-- What each side knows of a hand-over: states, times and codes. The two tables are not joined by anything but the ledger.
create table origo.referral (
  case_number   text primary key references origo.casefile,
  party         text not null,
  status        text not null,
  receipt_at    timestamptz,
  reason        text,
  outcome       text
);

create table origo.reception (
  case_number       text primary key references origo.casefile,
  party             text        not null,
  status            text        not null,
  report_of_concern boolean     not null,
  arrived_at        timestamptz not null,
  reason            text,
  held_since        timestamptz,
  withdrawal_asked  boolean     not null default false,
  -- The group that acknowledged when the contact person was silent; it is offered what follows.
  taken_over_by     text
);

do $$
declare name text;
begin
  foreach name in array array['referral', 'reception'] loop
    execute format('alter table origo.%I enable row level security', name);
    execute format('alter table origo.%I force row level security', name);
    execute format('create policy compartment on origo.%I using (origo.sees(party)) with check (origo.sees(party))', name);
  end loop;
end $$;
