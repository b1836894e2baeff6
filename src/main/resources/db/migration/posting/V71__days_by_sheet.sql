-- Days in the village come in by spreadsheet and are taken back as a whole.
select sheet.undoable('posting.stay');
