-- A phone may also say that a notice was read; that is about a village and no household of it.
alter table field.operation
    alter column household_id drop not null,
    alter column said_household drop not null,
    drop constraint operation_kind_is_known,
    add constraint operation_kind_is_known
        check (kind in ('VISIT', 'NEED', 'ANSWER', 'SETTLE', 'CHANGE', 'PLACE_HOME', 'MEASURE_DONE', 'NOTICE_READ')),
    add constraint operation_is_about_a_household_or_a_notice
        check ((kind = 'NOTICE_READ') = (household_id is null) and num_nulls(household_id, said_household) in (0, 2));
