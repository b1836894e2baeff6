-- How far the demonstration has been written, so that it goes on where it was interrupted. No facts.

grant usage on schema scenario to lingtouyan_web;

create table scenario.run (
    name       text        primary key,
    size       text        not null,
    seed       bigint      not null,
    begun_at   timestamptz not null default now()
);

create table scenario.progress (
    name    text        not null references scenario.run,
    step    text        not null,
    done_at timestamptz not null default now(),
    primary key (name, step)
);

grant select, insert on scenario.run, scenario.progress to lingtouyan_web;
