-- A posting to a village that went on in another goes on there.
insert into parameter.code (list, code, label, label_en, aliases) values
    ('postingEnd', 'MOVED', '随村调整', 'Went on with the village', '{撤并村}');
