-- How large a branch and its committee are (党支部设置), beside the fewest members and the smallest committee that were rules already.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('branchstandard.most-members', 'clock', 57, '党支部最多党员数', 'Most members of a branch', '人', 'people', 'WHOLE_NUMBER',
     '党支部党员人数一般不超过这个数；超过的提示，不限制登记。', 'A branch generally has no more members; more are pointed out, never refused.'),
    ('branchstandard.committee-from-members', 'clock', 58, '多少党员起设支部委员会', 'Members from which a branch has a committee', '人', 'people', 'WHOLE_NUMBER',
     '党员满这个数的设支部委员会；不足的设书记一名，必要时设副书记一名。', 'With so many members there is a committee; with fewer a secretary and, where needed, a deputy.'),
    ('branchstandard.most-committee', 'clock', 59, '支部委员会最多人数', 'Most members of a committee', '人', 'people', 'WHOLE_NUMBER',
     '支部委员会一般 3 至 5 人，不超过这个数。', 'A committee generally has three to five members, and no more than this.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('branchstandard.most-members',           '620000000000', '2010-01-01', '50', '《中国共产党支部工作条例（试行）》第五条；条款待核'),
    ('branchstandard.committee-from-members', '620000000000', '2010-01-01', '7',  '《中国共产党支部工作条例（试行）》；条款待核'),
    ('branchstandard.most-committee',         '620000000000', '2010-01-01', '7',  '《中国共产党支部工作条例（试行）》；条款待核');
