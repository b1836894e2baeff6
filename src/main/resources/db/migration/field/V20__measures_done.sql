-- A phone may also say that a measure of a household's plan is done, and what it brought.
alter table field.operation
    drop constraint operation_kind_is_known,
    add constraint operation_kind_is_known
        check (kind in ('VISIT', 'NEED', 'ANSWER', 'SETTLE', 'CHANGE', 'PLACE_HOME', 'MEASURE_DONE'));

alter table field.conflict
    add column measure_id uuid,
    add constraint conflict_of_a_measure_says_which check ((field = 'measure') = (measure_id is not null));
