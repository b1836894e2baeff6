-- An acceptance hears (听), has people vote (评), talks (谈) and checks (查): how much each part counts, and how many are asked to vote.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('leadership.acceptance-heard', 'leadership', 42, '整顿验收：听汇报最高分', 'Acceptance: most points for the report', '分', 'points', 'NUMBER',
     '验收按听、评、谈、查四项打分，综合得分为四项之和。各项分值没有查到，由各地自定，合计应为100分。',
     'An acceptance is scored in four parts, which add up. No common weights were found; together they should make 100.'),
    ('leadership.acceptance-voted', 'leadership', 43, '整顿验收：民主测评最高分', 'Acceptance: most points for the vote', '分', 'points', 'NUMBER',
     '党员、村民代表测评一项的分值。', 'The part of the vote by members and villagers.'),
    ('leadership.acceptance-talked', 'leadership', 44, '整顿验收：个别谈话最高分', 'Acceptance: most points for the talks', '分', 'points', 'NUMBER',
     '个别谈话了解一项的分值。', 'The part of the talks with people one by one.'),
    ('leadership.acceptance-checked', 'leadership', 45, '整顿验收：查看落实最高分', 'Acceptance: most points for what was checked', '分', 'points', 'NUMBER',
     '查“四个一”和整顿台账一项的分值。', 'The part of checking the four ones and the ledger.'),
    ('leadership.acceptance-votes', 'leadership', 46, '整顿验收：至少多少人测评', 'Acceptance: least number of votes', '人', 'persons', 'WHOLE_NUMBER',
     '验收时请15名左右党员、村民测评。', 'Some fifteen members and villagers give their vote.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('leadership.acceptance-heard',   '620000000000', '2014-01-01', '20', '系统初始值；分值由各地自定，待核'),
    ('leadership.acceptance-voted',   '620000000000', '2014-01-01', '40', '系统初始值；分值由各地自定，待核'),
    ('leadership.acceptance-talked',  '620000000000', '2014-01-01', '20', '系统初始值；分值由各地自定，待核'),
    ('leadership.acceptance-checked', '620000000000', '2014-01-01', '20', '系统初始值；分值由各地自定，待核'),
    ('leadership.acceptance-votes',   '620000000000', '2014-01-01', '15', '整顿验收办法；人数待核');
