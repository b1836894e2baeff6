-- How often households are visited, how late a visit may be entered without a word, and how long a need may wait.

create view parameter.published_value with (security_invoker = true) as
select key, division_code, valid_from, valid_to, value, entered_at
  from parameter.parameter
 where not withdrawn;
comment on view parameter.published_value is 'One row per value of a rule in an area and a time: for figures that rest on a rule of the day.';
grant select on parameter.published_value to lingtouyan_web, lingtouyan_worker;

insert into parameter.code_list (list, label, label_en, fixed) values ('needKind', '需求类别', 'Kind of need', false);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('needKind', '01', '看病就医', 'Medical', '{医疗,就医,看病}'),
    ('needKind', '02', '子女上学', 'Schooling', '{就学,上学,教育}'),
    ('needKind', '03', '发展生产', 'Production', '{生产,产业}'),
    ('needKind', '04', '饮水', 'Water', '{安全饮水,用水}'),
    ('needKind', '05', '道路出行', 'Road', '{道路,出行,修路}'),
    ('needKind', '06', '住房', 'Housing', '{危房,房屋}'),
    ('needKind', '07', '务工就业', 'Work', '{就业,务工}'),
    ('needKind', '08', '低保社保', 'Allowance and insurance', '{低保,社保,养老}'),
    ('needKind', '99', '其他', 'Other', '{其它}');

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('visit.every-months-monitored', 'visit', 10, '监测对象至少几个月走访一次', 'Months between visits: monitored households', '个月', 'months', 'WHOLE_NUMBER',
     '脱贫不稳定户、边缘易致贫户、突发严重困难户。没有全国规定，0 表示不作要求。', 'Households that are watched. No national rule; 0 asks for none.'),
    ('visit.every-months-poor', 'visit', 20, '未脱贫户至少几个月走访一次', 'Months between visits: poor households', '个月', 'months', 'WHOLE_NUMBER',
     '没有全国规定，0 表示不作要求。', 'No national rule; 0 asks for none.'),
    ('visit.every-months-out', 'visit', 30, '已脱贫户至少几个月走访一次', 'Months between visits: households out of poverty', '个月', 'months', 'WHOLE_NUMBER',
     '没有全国规定，0 表示不作要求。', 'No national rule; 0 asks for none.'),
    ('visit.every-months-ordinary', 'visit', 40, '一般农户至少几个月走访一次', 'Months between visits: ordinary households', '个月', 'months', 'WHOLE_NUMBER',
     '没有全国规定，0 表示不作要求。', 'No national rule; 0 asks for none.'),
    ('visit.late-days', 'visit', 50, '走访几天以后补录要说明原因', 'Days after which a visit entered late needs a reason', '天', 'days', 'WHOLE_NUMBER',
     '补录随时可以，过了这些天写一句原因即可；不定位、不要求照片和时长。', 'A visit may always be entered later; after so many days a reason is given. No place, photo or minutes are asked for.'),
    ('visit.need-workdays', 'visit', 60, '群众需求的办理时限', 'Time to settle a need', '个工作日', 'workdays', 'WHOLE_NUMBER',
     '从提出之日起按工作日历计算；由各地规定。', 'From the day it was raised, by the workday calendar; a local rule.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('visit.every-months-monitored', '620000000000', '2018-10-01', '1',  '系统初始值；频次由各地自定，待核'),
    ('visit.every-months-poor',      '620000000000', '2018-10-01', '1',  '系统初始值；频次由各地自定，待核'),
    ('visit.every-months-out',       '620000000000', '2018-10-01', '3',  '系统初始值；频次由各地自定，待核'),
    ('visit.every-months-ordinary',  '620000000000', '2018-10-01', '6',  '系统初始值；频次由各地自定，待核'),
    ('visit.late-days',              '620000000000', '2014-01-01', '7',  '系统初始值；天数由各地自定'),
    ('visit.need-workdays',          '620000000000', '2014-01-01', '15', '系统初始值；天数由各地自定');
