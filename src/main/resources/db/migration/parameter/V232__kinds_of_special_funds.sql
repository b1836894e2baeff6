-- What happened to a sum of a special fund.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('talentFundKind', '专项资金类型', 'What happened to a sum of a special fund', true);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('talentFundKind', 'GRANTED', '下达', 'Granted', '{拨付,下拨,安排,收入,下达资金}'),
    ('talentFundKind', 'USED', '使用', 'Used', '{支出,支付,列支,已使用,已支出,使用资金}');
