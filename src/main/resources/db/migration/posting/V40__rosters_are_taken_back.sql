-- Rosters of postings are taken back as a whole.
select sheet.undoable('posting.posting');
