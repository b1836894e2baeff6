-- Rosters of members are taken back as a whole.
select sheet.undoable('party.member');
