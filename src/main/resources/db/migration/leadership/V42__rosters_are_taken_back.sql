-- Rosters of teams and of the reserve are taken back as a whole.
select sheet.undoable('leadership.tenure');
select sheet.undoable('leadership.reserve');
