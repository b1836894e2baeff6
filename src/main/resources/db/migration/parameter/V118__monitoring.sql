-- The watch against falling back (防返贫监测): why a household is at risk, which kinds of monitored households there are, and its clocks.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('watchRisk', '监测风险类型', 'Kind of risk watched', false),
    ('monitoringKind', '监测对象类型', 'Kind of monitored household', true);

-- [K]: as the national guidance names them; which document numbers them so is not established.
insert into parameter.code (list, code, label, label_en, aliases, basis) values
    ('watchRisk', '01', '因病', 'Illness', '{大病,疾病,因病返贫}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '02', '因残', 'Disability', '{残疾}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '03', '因学', 'Schooling', '{上学,就学}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '04', '因灾', 'Disaster', '{灾害,自然灾害}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '05', '因意外事故', 'Accident', '{意外,事故,意外事故,突发事件}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '06', '因产业项目失败', 'Failed production', '{产业失败,生产经营失败}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '07', '因务工就业不稳', 'Unsteady work', '{失业,务工不稳,就业不稳}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '08', '缺劳力', 'Lack of labour', '{缺劳动力}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '09', '住房安全', 'Unsafe dwelling', '{住房,危房}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '10', '饮水安全', 'Unsafe water', '{饮水}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '11', '因疫情或物价', 'Epidemic or prices', '{疫情,物价}', '防返贫监测风险类型；编码待核'),
    ('watchRisk', '99', '其他', 'Other', '{其它}', '防返贫监测风险类型；编码待核'),
    ('monitoringKind', '01', '脱贫不稳定户', 'Out of poverty, not steady', '{脱贫不稳定,脱贫监测户}', '中农组发〔2021〕7号'),
    ('monitoringKind', '02', '边缘易致贫户', 'On the edge of poverty', '{边缘户,边缘易致贫}', '中农组发〔2021〕7号'),
    ('monitoringKind', '03', '突发严重困难户', 'In sudden serious hardship', '{突发严重困难,严重困难户}', '中农组发〔2021〕7号');

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('monitoring.verify-workdays', 'clock', 50, '监测线索入户核查时限', 'Time to visit after a clue', '个工作日', 'workdays', 'WHOLE_NUMBER',
     '从收到线索之日起；一键报贫要求5个工作日内入户。', 'From the day of the clue; self-reports are visited within 5 workdays.'),
    ('monitoring.decide-workdays', 'clock', 51, '监测线索到纳入或不纳入的时限', 'Time from clue to decision', '个工作日', 'workdays', 'WHOLE_NUMBER',
     '从收到线索到县级审定或排除；可以写明理由延期。', 'From the clue to the decision; it may be extended with a reason.'),
    ('monitoring.notice-days', 'clock', 52, '监测对象村内公示天数', 'Days of notice in the village', '天', 'days', 'WHOLE_NUMBER',
     '民主评议后在村内公示，纳入和消除都是一次。', 'After the villagers'' assessment, once for taking in and once for removal.'),
    ('monitoring.help-days', 'clock', 53, '纳入后落实首项帮扶措施的时限', 'Days to the first measure of help', '天', 'days', 'WHOLE_NUMBER',
     '从县级审定之日起。', 'From the county''s decision.'),
    ('monitoring.removal-months', 'clock', 54, '纳入后至少几个月才能消除风险', 'Months before a risk may be removed', '个月', 'months', 'WHOLE_NUMBER',
     '收入持续稳定、风险消除要有一段时间来看。', 'Whether income is steady takes time to see.'),
    ('monitoring.removal-workdays', 'clock', 55, '拟消除到县级审定的时限', 'Time from proposed removal to decision', '个工作日', 'workdays', 'WHOLE_NUMBER',
     '从提出拟消除之日起。', 'From the day the removal was proposed.'),
    ('monitoring.amber-days', 'clock', 56, '监测各步骤到期前几天提醒', 'Days before the end of a step that it turns amber', '天', 'days', 'WHOLE_NUMBER',
     '到期前这些天显示黄灯，过期显示红灯。', 'Amber in so many days before the last one, red after it.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('monitoring.verify-workdays',  '620000000000', '2020-01-01', '5',  '甘肃“一键报贫”：5个工作日内入户核实'),
    ('monitoring.decide-workdays',  '620000000000', '2020-01-01', '15', '甘肃“一键报贫”：15个工作日内完成认定'),
    ('monitoring.notice-days',      '620000000000', '2020-01-01', '5',  '秦安县防返贫监测工作流程：公示不少于5天'),
    ('monitoring.help-days',        '620000000000', '2020-01-01', '10', '各地通行做法；天数待核'),
    ('monitoring.removal-months',   '620000000000', '2020-01-01', '6',  '各地通行做法；月数待核'),
    ('monitoring.removal-workdays', '620000000000', '2020-01-01', '15', '系统初始值；由各地自定'),
    ('monitoring.amber-days',       '620000000000', '2020-01-01', '2',  '系统初始值；由各地自定');
