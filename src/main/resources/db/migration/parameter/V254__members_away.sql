-- Members who are away (流动党员): from when on they count as migrant, how often the branch keeps touch, and for what they went.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('party.migrant-months', 'clock', 43, '外出多久算流动党员', 'Time away from which a member is migrant', '个月', 'months', 'WHOLE_NUMBER',
     '党员离开本支部所在地外出满这么多个月、组织关系没有转出的，算流动党员；按离开之日的规定。',
     'A member who is away so many months, with membership still here, is migrant; by the rule of the day of leaving.'),
    ('party.migrant-contact-months', 'clock', 44, '多久与流动党员联系一次', 'How often a migrant member is contacted', '个月', 'months', 'WHOLE_NUMBER',
     '党支部或流入地联系人每隔这么多个月至少与流动党员联系一次；按上一次联系之日（没有联系过的按离开之日）的规定。没有查到全省统一规定，由各地自定。',
     'A migrant member is contacted at least once in so many months, by the rule of the day of the last contact, or of leaving. No provincial rule was found; a local rule.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('party.migrant-months',         '620000000000', '1990-01-01', '6', '《中国共产党党员教育管理工作条例》；月数和日期待核'),
    ('party.migrant-contact-months', '620000000000', '1990-01-01', '3', '系统初始值；次数由各地自定');

insert into parameter.code_list (list, label, label_en, fixed) values
    ('awayFor', '党员外出原因', 'For what a member is away', false);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('awayFor', '01', '务工', 'Work', '{打工,外出务工,就业}'),
    ('awayFor', '02', '经商', 'Business', '{创业,做生意,外出经商}'),
    ('awayFor', '03', '随家人居住', 'Lives with family', '{随迁,投靠子女,照看孙辈}'),
    ('awayFor', '04', '求学', 'Study', '{上学,就学,学习}'),
    ('awayFor', '05', '就医', 'Medical', '{看病,治病}'),
    ('awayFor', '99', '其他', 'Other', '{其它}');
