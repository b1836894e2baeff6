-- What a plan for a household is made of: kinds of measures and where their income goes, sources of money, what a cause asks for.

create view parameter.published_code with (security_invoker = true) as
select list, code, label, label_en, attributes, valid_from, valid_to from parameter.code;
comment on view parameter.published_code is 'One row per entry of a code list, with what else is said of it: for rules that are kept as data.';
grant select on parameter.published_code to lingtouyan_web, lingtouyan_worker;

insert into parameter.code_list (list, label, label_en, fixed) values
    ('measureKind', '帮扶措施类型', 'Kind of measure', true),
    ('measureFund', '资金来源', 'Source of money', false),
    ('measureRule', '措施与致贫原因对照', 'What a cause asks of a plan', true);

-- item: to which item of the yearly income account the income of the measure goes.
insert into parameter.code (list, code, label, label_en, aliases, attributes, basis) values
    ('measureKind', '01', '产业', 'Industry', '{产业开发,产业扶贫,产业帮扶,种植,养殖,种养业,发展产业,入股分红}', '{"item": "business"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '02', '就业', 'Employment', '{务工,劳务,劳务输转,转移就业,就业扶贫,就业帮扶,扶贫车间}', '{"item": "wages"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '03', '搬迁', 'Relocation', '{易地搬迁,易地扶贫搬迁,扶贫搬迁}', '{"item": "other"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '04', '教育', 'Education', '{教育扶贫,教育资助,雨露计划,助学,控辍保学}', '{"item": "other"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '05', '健康', 'Health', '{健康扶贫,医疗,医疗救助,大病救治,家庭医生签约,慢病签约}', '{"item": "other"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '06', '危改', 'Unsafe house rebuilt', '{危房改造,危旧房改造,住房,住房安全}', '{"item": "other"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '07', '饮水', 'Drinking water', '{安全饮水,饮水安全,饮水工程}', '{"item": "other"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '08', '兜底', 'Social support', '{兜底保障,社会保障兜底,低保,五保,特困供养,社会救助,综合保障}', '{"item": "subsistence"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '09', '金融', 'Loan', '{扶贫小额信贷,小额信贷,金融扶贫,贷款,小额贷款,精准扶贫专项贷款}', '{"item": "business"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '10', '生态岗', 'Post in nature care', '{生态护林员,护林员,生态公益岗,公益性岗位,公益岗,乡村公益岗,生态扶贫}', '{"item": "wages"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '11', '光伏', 'Solar power', '{光伏扶贫,光伏收益,光伏电站}', '{"item": "property"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '12', '技能', 'Skills', '{技能培训,培训,劳动技能培训,实用技术培训}', '{"item": "wages"}', '甘肃省“一户一策”计划，字段待核'),
    ('measureKind', '99', '其他', 'Other', '{其它,基础设施,志智双扶}', '{"item": "other"}', '甘肃省“一户一策”计划，字段待核');

insert into parameter.code (list, code, label, label_en, aliases) values
    ('measureFund', '01', '中央专项扶贫资金', 'Central poverty fund', '{中央资金,中央财政,中央财政专项}'),
    ('measureFund', '02', '省级专项扶贫资金', 'Provincial poverty fund', '{省级资金,省级财政,省级财政专项}'),
    ('measureFund', '03', '市级资金', 'City fund', '{市级财政,市州资金}'),
    ('measureFund', '04', '县级资金', 'County fund', '{县级财政,县区资金,县级配套}'),
    ('measureFund', '05', '涉农整合资金', 'Pooled farm funds', '{整合资金,统筹整合资金}'),
    ('measureFund', '06', '东西部协作资金', 'East-west cooperation', '{东西部扶贫协作,东西协作,福州帮扶,天津帮扶,厦门帮扶,青岛帮扶}'),
    ('measureFund', '07', '定点帮扶资金', 'Fund of the helping unit', '{帮扶单位,帮扶资金,单位帮扶}'),
    ('measureFund', '08', '行业部门资金', 'Fund of a department', '{部门资金,行业资金}'),
    ('measureFund', '09', '信贷资金', 'Credit', '{贷款,小额信贷,银行贷款}'),
    ('measureFund', '10', '社会捐赠', 'Donation', '{社会资金,捐赠,企业捐赠}'),
    ('measureFund', '11', '自筹', 'Own money', '{自筹资金,农户自筹,群众自筹}'),
    ('measureFund', '99', '其他', 'Other', '{其它}');

-- The code says when the rule holds: a cause of poverty, or what the record shows; any of the measures answers it.
insert into parameter.code (list, code, label, label_en, attributes, basis) values
    ('measureRule', 'cause-01', '因病致贫，还没有健康或兜底措施', 'Illness is a cause: no measure for health or support yet', '{"measures": ["05", "08"]}', '系统初始值，待核'),
    ('measureRule', 'cause-02', '因残致贫，还没有健康或兜底措施', 'Disability is a cause: no measure for health or support yet', '{"measures": ["05", "08"]}', '系统初始值，待核'),
    ('measureRule', 'cause-03', '因学致贫，还没有教育措施', 'Schooling is a cause: no measure for education yet', '{"measures": ["04"]}', '系统初始值，待核'),
    ('measureRule', 'cause-04', '因灾致贫，还没有危改、产业或兜底措施', 'A disaster is a cause: nothing for house, industry or support yet', '{"measures": ["01", "06", "08"]}', '系统初始值，待核'),
    ('measureRule', 'cause-05', '缺土地，还没有就业、光伏、生态岗或搬迁措施', 'Land is lacking: no work, solar power, post or relocation yet', '{"measures": ["02", "03", "10", "11"]}', '系统初始值，待核'),
    ('measureRule', 'cause-06', '缺水，还没有饮水或搬迁措施', 'Water is lacking: no measure for water or relocation yet', '{"measures": ["03", "07"]}', '系统初始值，待核'),
    ('measureRule', 'cause-07', '缺技术，还没有技能或产业措施', 'Skills are lacking: no measure for skills or industry yet', '{"measures": ["01", "12"]}', '系统初始值，待核'),
    ('measureRule', 'cause-08', '缺劳力，还没有兜底、光伏或产业托管措施', 'Labour is lacking: no support, solar power or industry yet', '{"measures": ["01", "08", "11"]}', '系统初始值，待核'),
    ('measureRule', 'cause-09', '缺资金，还没有金融或产业措施', 'Money is lacking: no loan or industry yet', '{"measures": ["01", "09"]}', '系统初始值，待核'),
    ('measureRule', 'cause-10', '交通条件落后，还没有产业、就业或搬迁措施', 'Roads are poor: no industry, work or relocation yet', '{"measures": ["01", "02", "03", "99"]}', '系统初始值，待核'),
    ('measureRule', 'cause-11', '自身发展动力不足，还没有技能、就业或产业措施', 'Drive is lacking: no skills, work or industry yet', '{"measures": ["01", "02", "12"]}', '系统初始值，待核'),
    ('measureRule', 'unsafe-water', '饮水不安全，还没有饮水或搬迁措施', 'Water is not safe: no measure for water or relocation yet', '{"measures": ["03", "07"]}', '两不愁三保障'),
    ('measureRule', 'unsafe-house', '住房不安全，还没有危改或搬迁措施', 'The house is not safe: no rebuilding or relocation yet', '{"measures": ["03", "06"]}', '两不愁三保障'),
    ('measureRule', 'no-labour', '户内没有劳动力，还没有兜底措施', 'Nobody can work: no social support yet', '{"measures": ["08"]}', '系统初始值，待核'),
    ('measureRule', 'labour', '户内有劳动力，还没有开发式帮扶措施', 'Somebody can work: nothing that develops yet', '{"measures": ["01", "02", "09", "10", "11", "12"]}', '系统初始值，待核');

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('householdplan.made-by-month', 'householdplan', 10, '当年“一户一策”计划几月底前制定', 'Month by whose end the plan of the year is made', '月', 'month', 'WHOLE_NUMBER',
     '未脱贫户和监测对象每年一份；过了这个月还没有当年计划的，列为缺计划。对此后新订的计划生效。', 'Poor and monitored households have one each year; who has none after that month is listed. Holds for plans made from then on.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('householdplan.made-by-month', '620000000000', '2014-01-01', '3', '系统初始值；时间由各地自定，待核');
