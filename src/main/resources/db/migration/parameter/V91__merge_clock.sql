-- How long two merged records can be taken apart again.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('household.merge-undo-days', 'clock', 20, '合并可撤销的天数', 'Days in which a merge can be undone', '天', 'days', 'WHOLE_NUMBER',
     '重复档案合并之后，在这些天内、且合并写入的内容没有再改动，可以一步撤销；没有全国规定，由各地自定。',
     'Within so many days, and while nothing that a merge of duplicate records wrote has changed, it is undone in one step; no national rule sets them.');
insert into parameter.parameter (key, division_code, valid_from, value, basis)
values ('household.merge-undo-days', '620000000000', '2014-01-01', '30', '系统初始值；天数由各地自定');
