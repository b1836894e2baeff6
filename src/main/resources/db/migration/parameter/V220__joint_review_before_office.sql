-- Joint review before somebody takes office (凡进必审): whether it is asked for, how long one holds, and how many departments answer.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, choices, rule, rule_en) values
    ('leadership.joint-review', 'leadership', 60, '村“两委”成员任职前县级联审', 'Joint review before a post of the two committees', '', '', 'CHOICE',
     '[{"value": "OFF", "label": "不要求", "labelEn": "Not asked for"},
       {"value": "WARN", "label": "提醒：未通过联审的须写明理由，并列入名单", "labelEn": "Warn: without one a reason is given and listed"},
       {"value": "REQUIRED", "label": "必须：未通过联审不得任职", "labelEn": "Required: nobody takes office without one"}]',
     '中办、国办《关于加强和改进乡村治理的指导意见》（2019年6月）：全面落实村“两委”换届候选人县级联审机制。按任职日期适用。',
     'Guidance on rural governance (June 2019): candidates for the two committees are reviewed jointly by the county. It applies by the day somebody takes office.'),
    ('leadership.review-months', 'leadership', 70, '县级联审结论几个月内有效', 'How long a joint review holds', '个月', 'months', 'WHOLE_NUMBER', '[]',
     '任职前这么多个月内通过的联审算数；任期内改任其他职务的，不重复联审。没有查到统一期限，待核。',
     'A review passed within so many months before counts; whoever changes posts within the term is not reviewed again. No common period was found.'),
    ('leadership.review-departments', 'leadership', 80, '县级联审至少几个部门出具通过结论', 'Departments that must have passed somebody', '个部门', 'departments', 'WHOLE_NUMBER', '[]',
     '纪检监察、组织、公安、法院等部门各出具书面结论；有一个部门最近的结论不是通过，即为未通过。',
     'Each department answers in writing; if the latest answer of any is not a pass, the review is not passed.');
insert into parameter.parameter (key, division_code, valid_from, valid_to, value, basis) values
    ('leadership.joint-review', '620000000000', '2014-01-01', '2019-06-23', 'OFF', '此前没有全国统一要求');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('leadership.joint-review',       '620000000000', '2019-06-23', 'WARN', '《关于加强和改进乡村治理的指导意见》（中办、国办，2019年6月）；省内何时起必须，待核'),
    ('leadership.review-months',      '620000000000', '2014-01-01', '12',   '系统初始值；期限待核'),
    ('leadership.review-departments', '620000000000', '2014-01-01', '12',   '县级联审一般由12个部门参加；部门数待核');
