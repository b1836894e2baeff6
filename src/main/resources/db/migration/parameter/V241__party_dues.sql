-- Rates of Party dues (党费) of a month: by income after tax of those who work, of those retired, and what farmers pay.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('party.dues-first-income', 'dues', 10, '党费第一档收入上限', 'Income up to which the first rate holds', '元/月', 'yuan a month', 'NUMBER',
     '税后月工资收入不超过这个数的，按第一档比例交。', 'Whose income after tax is no more than this pays by the first rate.'),
    ('party.dues-second-income', 'dues', 11, '党费第二档收入上限', 'Income up to which the second rate holds', '元/月', 'yuan a month', 'NUMBER', '', ''),
    ('party.dues-third-income', 'dues', 12, '党费第三档收入上限', 'Income up to which the third rate holds', '元/月', 'yuan a month', 'NUMBER', '', ''),
    ('party.dues-first-rate', 'dues', 20, '党费第一档比例', 'First rate of dues', '%', '%', 'NUMBER',
     '按月工资收入的全额计算，不分段累加。', 'Of the whole income, not by slices.'),
    ('party.dues-second-rate', 'dues', 21, '党费第二档比例', 'Second rate of dues', '%', '%', 'NUMBER', '', ''),
    ('party.dues-third-rate', 'dues', 22, '党费第三档比例', 'Third rate of dues', '%', '%', 'NUMBER', '', ''),
    ('party.dues-fourth-rate', 'dues', 23, '党费第四档比例', 'Fourth rate of dues', '%', '%', 'NUMBER', '', ''),
    ('party.dues-retired-income', 'dues', 30, '离退休党员低档收入上限', 'Pension up to which the lower rate holds', '元/月', 'yuan a month', 'NUMBER', '', ''),
    ('party.dues-retired-lower-rate', 'dues', 31, '离退休党员低档比例', 'Lower rate of those retired', '%', '%', 'NUMBER', '', ''),
    ('party.dues-retired-upper-rate', 'dues', 32, '离退休党员高档比例', 'Upper rate of those retired', '%', '%', 'NUMBER', '', ''),
    ('party.dues-farmer-least', 'dues', 40, '农民党员每月最少', 'Least a farmer pays a month', '元/月', 'yuan a month', 'NUMBER',
     '农民党员每月交多少由支部在上下限之间决定；学生、下岗失业、领取低保和抚恤的党员按这个数交。',
     'What farmers pay is decided by the branch between the two limits; students, unemployed and those on relief pay this.'),
    ('party.dues-farmer-most', 'dues', 41, '农民党员每月最多', 'Most a farmer pays a month', '元/月', 'yuan a month', 'NUMBER', '', ''),
    ('branchstandard.dues-percent', 'clock', 54, '党费按月收缴达标比例', 'Share of dues to be paid in time', '%', '%', 'WHOLE_NUMBER',
     '最近十二个月应交的人月中，已交齐的占到这个比例算达标。', 'So many in a hundred of what members owed month by month within a year have to be paid.');
insert into parameter.parameter (key, division_code, valid_from, valid_to, value, basis)
select key, '620000000000', '2008-04-01', 'infinity', value, basis
  from (values
    ('party.dues-first-income', '3000'), ('party.dues-second-income', '5000'), ('party.dues-third-income', '10000'),
    ('party.dues-first-rate', '0.5'), ('party.dues-second-rate', '1'), ('party.dues-third-rate', '1.5'), ('party.dues-fourth-rate', '2'),
    ('party.dues-retired-income', '5000'), ('party.dues-retired-lower-rate', '0.5'), ('party.dues-retired-upper-rate', '1'),
    ('party.dues-farmer-least', '0.2'), ('party.dues-farmer-most', '1')) as told (key, value)
 cross join (values ('《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号）；施行日期待核')) as source (basis);
insert into parameter.parameter (key, division_code, valid_from, valid_to, value, basis) values
    ('branchstandard.dues-percent', '620000000000', '2010-01-01', 'infinity', '95', '系统初始值；比例由各地自定');
