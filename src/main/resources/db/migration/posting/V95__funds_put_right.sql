-- A sum of a special fund that was entered wrongly is put right, with the reason; what it was before stays in the trail.
alter table posting.talent_fund add column corrected_note text check (corrected_note <> '');
comment on column posting.talent_fund.corrected_note is 'why it was put right the last time';
