-- A roster of organisations is taken back as a whole: what it entered never was, where nothing has been entered of it since.
select sheet.undoable('party.organisation');
select sheet.undoable('party.term');
