-- A phone may also say where a household lives.
alter table field.operation
    drop constraint operation_kind_check,
    add constraint operation_kind_is_known check (kind in ('VISIT', 'NEED', 'ANSWER', 'SETTLE', 'CHANGE', 'PLACE_HOME'));
