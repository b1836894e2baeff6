-- A phone may also write down that a Party organisation met; that is about the village and no household of it.
alter table field.operation
    drop constraint operation_kind_is_known,
    add constraint operation_kind_is_known
        check (kind in ('VISIT', 'NEED', 'ANSWER', 'SETTLE', 'CHANGE', 'PLACE_HOME', 'MEASURE_DONE', 'NOTICE_READ', 'MEETING')),
    drop constraint operation_is_about_a_household_or_a_notice,
    add constraint operation_is_about_a_household_or_the_village
        check ((kind in ('NOTICE_READ', 'MEETING')) = (household_id is null) and num_nulls(household_id, said_household) in (0, 2));
