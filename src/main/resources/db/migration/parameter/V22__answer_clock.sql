-- How long an office has to answer a complaint or suggestion.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('notice.answer-workdays', 'clock', 10, '意见建议的答复时限', 'Time to answer a complaint or suggestion', '个工作日', 'workdays', 'WHOLE_NUMBER',
     '国办函〔2026〕12号要求提供投诉建议功能，并有答复、有跟进；几个工作日内答复由各地规定。',
     'State Council Office letter 2026 no. 12 asks for complaints and suggestions to be answered and followed up; in how many workdays is a local rule.');
insert into parameter.parameter (key, division_code, valid_from, value, basis)
values ('notice.answer-workdays', '620000000000', '2026-01-25', '10', '国办函〔2026〕12号；天数待核');
