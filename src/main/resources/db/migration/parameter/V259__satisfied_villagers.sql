-- Below which share the villagers count as dissatisfied with their team (群众满意率低).
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('leadership.satisfied', 'leadership', 47, '群众满意率低于多少列为软弱涣散情形', 'Share of satisfied voters below which villagers count as dissatisfied', '%', '%', 'WHOLE_NUMBER',
     '一年内整顿验收时党员、村民测评的满意率低于这个比例，排查时按记录勾选“群众满意率低”。',
     'Where at the acceptance of a case within a year fewer of those who voted were satisfied, the screening ticks "villagers dissatisfied" from the records.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('leadership.satisfied', '620000000000', '2014-01-01', '60', '软弱涣散村党组织排查情形：群众满意率低于60%；待核');
