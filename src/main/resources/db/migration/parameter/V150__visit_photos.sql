-- Photographs at visits: few, small, never required.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('visit.photos-most', 'visit', 70, '一次走访最多几张照片', 'Photographs of one visit at most', '张', 'photographs', 'WHOLE_NUMBER',
     '照片自愿，从不要求；0 表示不收照片。', 'Photographs are voluntary and never required; 0 takes none.'),
    ('visit.photo-kilobytes', 'visit', 80, '一张照片最大', 'Size of a photograph at most', 'KB', 'KB', 'WHOLE_NUMBER',
     '手机先缩小、去掉拍摄时间和地点再送。', 'The phone makes it small and takes time and place out before it sends it.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('visit.photos-most',     '620000000000', '2014-01-01', '3',   '系统初始值；张数由各地自定'),
    ('visit.photo-kilobytes', '620000000000', '2014-01-01', '800', '系统初始值；大小由各地自定');
