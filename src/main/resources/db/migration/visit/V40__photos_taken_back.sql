-- A photograph that is taken back is destroyed: its sealed pieces go, and with them the keys without which what the trail and older
-- backups of the trail hold of them opens to nobody. That it was there stays.
alter table visit.photo_piece
    alter column piece_sealed drop not null,
    alter column data_key drop not null,
    alter column key_version drop not null,
    add constraint piece_is_there_or_gone check (num_nulls(piece_sealed, data_key, key_version) in (0, 3)),
    add constraint piece_that_is_gone_was_taken_back check (piece_sealed is not null or voided);

do $$
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    update visit.photo_piece piece
       set piece_sealed = null, data_key = null, key_version = null, voided = true, version = piece.version + 1
      from visit.photo photo
     where photo.county_code = piece.county_code and photo.id = piece.photo_id and photo.voided;
    perform set_config('lingtouyan.area_from', '', true), set_config('lingtouyan.area_to', '', true);
end $$;
