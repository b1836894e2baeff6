-- What the standards of branches leave to a province, city or county.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('branchstandard.mending-days', 'clock', 50, '党支部标准整改期限', 'Time to mend an unmet standard', '天', 'days', 'WHOLE_NUMBER',
     '县级复核后仍未达标的，自复核之日起几天内整改，由他人复查。', 'What the county found unmet is mended within so many days and looked at again by somebody else.'),
    ('branchstandard.least-members', 'clock', 51, '党支部最少党员数', 'Fewest members of a branch', '人', 'people', 'WHOLE_NUMBER',
     '有正式党员 3 人以上的成立党支部。', 'A branch is formed of three full members or more.'),
    ('branchstandard.least-committee', 'clock', 52, '支部委员会最少人数', 'Fewest members of a committee', '人', 'people', 'WHOLE_NUMBER',
     '党员 7 人以上的设委员会，3 至 5 人；不足 7 人的设书记。', 'With seven members or more a committee of three to five, with fewer a secretary.'),
    ('branchstandard.group-from-members', 'clock', 53, '多少党员起划分党小组', 'Members from which there are groups', '人', 'people', 'WHOLE_NUMBER',
     '党员人数较多或工作地分散的，划分若干党小组；人数由各地自定。', 'With many members, or where they work far apart, there are groups; the number is a local rule.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('branchstandard.mending-days',       '620000000000', '2010-01-01', '30', '系统初始值；天数由各地自定'),
    ('branchstandard.least-members',      '620000000000', '2010-01-01', '3',  '《中国共产党支部工作条例（试行）》第四条'),
    ('branchstandard.least-committee',    '620000000000', '2010-01-01', '3',  '《中国共产党支部工作条例（试行）》'),
    ('branchstandard.group-from-members', '620000000000', '2010-01-01', '30', '系统初始值；人数由各地自定');
