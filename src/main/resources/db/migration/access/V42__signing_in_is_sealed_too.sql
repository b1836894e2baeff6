-- What happens at the door is an entry of the trail too, so that it is sealed like everything else.

-- Entries are written by functions of the owner, some of them before anybody has an area; what a function lets through it judges itself.
create policy written_by_functions on access.trail for insert to lingtouyan_owner with check (true);

create or replace function access.note(kind char, place char, about text, record uuid, said jsonb) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if kind not in ('V', 'E', 'K') then
        raise exception 'changes of rows and what happens at the door are noted where they happen';
    end if;
    if not coalesce(place::char(12) >= current_setting('lingtouyan.area_from', true)::char(12)
                and place::char(12) <  current_setting('lingtouyan.area_to', true)::char(12), false) then
        raise exception 'nothing is noted of a place outside the area of who acts';
    end if;
    insert into access.trail (county_code, division_code, account_id, request_id, table_name, record_id, operation, new)
    values (left(place, 6), place, access.account(), nullif(current_setting('lingtouyan.request', true), ''), about, record, kind, said);
end $$;

create function access.trail_sign_in() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    insert into access.trail (county_code, division_code, account_id, request_id, table_name, record_id, operation, new)
    values ('620000', '620000000000', coalesce(new.by_account, new.account_id), nullif(new.request_id, ''),
            'access.sign_in_event', coalesce(new.account_id, '00000000-0000-0000-0000-000000000000'), 'S', to_jsonb(new));
    return null;
end $$;

do $$
begin
    if to_regclass('access.sign_in_event') is not null then
        create trigger trail_sign_in after insert on access.sign_in_event
            for each row execute function access.trail_sign_in();
        revoke update, delete, truncate on access.sign_in_event from lingtouyan_owner;
        create trigger stays before update or delete or truncate on access.sign_in_event
            for each statement execute function access.stays();
    end if;
end $$;
