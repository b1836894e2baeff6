-- A clue that a household may fall back is written down where it is seen, with or without a signal.
alter table field.operation
    drop constraint operation_kind_is_known,
    add constraint operation_kind_is_known
        check (kind in ('VISIT', 'NEED', 'CLUE', 'ANSWER', 'SETTLE', 'CHANGE', 'PLACE_HOME', 'MEASURE_DONE', 'NOTICE_READ', 'MEETING'));
