-- A screening asks how members and villagers voted last.
create index vote_on_a_village on leadership.rectification_event (division_code, occurred_on) where kind = 'ACCEPT';
