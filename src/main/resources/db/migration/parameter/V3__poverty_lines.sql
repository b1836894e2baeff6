-- Lines and bases that a figure rests on. Where no provincial document was found the national line stands, marked 待核.

insert into parameter.parameter (key, area_code, valid_from, valid_to, value, basis) values
    ('poverty.line', '620000000000', '2014-01-01', '2015-01-01', '2800', '国家统计局现价标准；甘肃标准待核'),
    ('poverty.line', '620000000000', '2015-01-01', '2016-01-01', '2855', '国家统计局现价标准；甘肃标准待核'),
    ('poverty.line', '620000000000', '2016-01-01', '2017-01-01', '2952', '国家统计局现价标准；甘肃标准待核'),
    ('poverty.line', '620000000000', '2017-01-01', '2018-01-01', '2952', '国家统计局现价标准；甘肃标准待核'),
    ('poverty.line', '620000000000', '2018-01-01', '2019-01-01', '2995', '国家统计局现价标准'),
    ('poverty.line', '620000000000', '2019-01-01', '2020-01-01', '3218', '国家统计局现价标准；甘肃标准待核'),
    ('poverty.line', '620000000000', '2020-01-01', 'infinity',   '4000', '2020年约4000元'),
    ('poverty.exit-income', '620000000000', '2018-01-01', '2019-01-01', '3500', '甘肃省精准脱贫验收标准及指标解释 2018-09-03'),
    ('population.rural-basis', '620000000000', '2014-01-01', 'infinity', 'REGISTERED_RURAL_END_2014', '贫困发生率分母：2014年末农业户籍人口；待核'),
    ('income.period', '620000000000', '2014-01-01', 'infinity', 'CALENDAR_YEAR', '收入按自然年度计；扶贫年度口径待核');
