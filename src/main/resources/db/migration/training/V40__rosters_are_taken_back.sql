-- Rosters of trainees are taken back as a whole; the class stays.
select sheet.undoable('training.attendance');
