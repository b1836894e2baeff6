-- How far outside the outline of its county a home may seem to lie: the outlines are made for maps of whole counties.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('quality.km-outside', 'quality', 100, '民居坐标离县界的提醒距离', 'Distance of a home from its county worth a look', '公里', 'km', 'NUMBER',
     '民居坐标在县界之外超过这个距离的，提醒核实；县界只供示意，较近的不提。',
     'A home that lies further outside the county deserves a look; outlines are approximate, so nearer ones are let be.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('quality.km-outside', '620000000000', '2014-01-01', '5', '数据质量规则；县界数据为示意，距离待核');
