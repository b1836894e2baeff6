-- What an acceptance was scored for: the report heard (听), the vote (评), the talks (谈), what was checked (查). Earlier ones have only their sum.
alter table leadership.rectification_event
    add column heard       numeric(5, 2) check (heard >= 0),
    add column voted       numeric(5, 2) check (voted >= 0),
    add column talked      numeric(5, 2) check (talked >= 0),
    add column checked     numeric(5, 2) check (checked >= 0),
    add column talked_with integer       check (talked_with > 0),
    add constraint acceptance_has_four_parts_or_its_sum_alone check (num_nulls(heard, voted, talked, checked, talked_with) in (0, 5)),
    add constraint score_is_the_sum_of_its_parts check (score = heard + voted + talked + checked);
comment on column leadership.rectification_event.voted is 'points of the vote, beside how many voted and how many of them were dissatisfied';
comment on column leadership.rectification_event.talked_with is 'with how many people it was talked';
