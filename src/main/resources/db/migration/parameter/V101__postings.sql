-- Postings: as what somebody is sent, by whom, why a posting ends, why a village must have one; terms and time limits.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('postingRole', '驻村和挂职岗位', 'Roles of postings', false),
    ('postingUnit', '派出单位层级', 'Levels of sending units', false),
    ('postingEnd', '离任原因', 'Reasons for leaving a posting', false),
    ('postingTarget', '选派第一书记的村', 'Why a village must have a first secretary', false),
    ('postingGrade', '驻村考核等次', 'Grades of the appraisal of postings', false),
    ('postingLeave', '驻村请假类别', 'Kinds of leave from a posting', false);

insert into parameter.code (list, code, label, label_en, aliases) values
    ('postingRole', 'FIRST_SECRETARY', '第一书记', 'First secretary', '{驻村第一书记,村第一书记,村党组织第一书记}'),
    ('postingRole', 'TEAM_CAPTAIN', '驻村工作队队长', 'Captain of a resident team', '{队长,工作队队长,驻村帮扶工作队队长,驻村队长}'),
    ('postingRole', 'TEAM_MEMBER', '驻村工作队队员', 'Member of a resident team', '{队员,工作队队员,驻村帮扶工作队队员,驻村队员,工作队员}'),
    ('postingRole', 'COUNTY_DEPUTY', '挂职贫困县党委副书记', 'Deputy Party secretary of a poor county, on secondment', '{挂职县委副书记,挂职副书记,挂职副县长}'),
    ('postingRole', 'POVERTY_OFFICE', '充实扶贫办', 'Seconded to a poverty office', '{扶贫办挂职,挂职扶贫办,充实到扶贫办}'),
    ('postingRole', 'LEADING_GROUP', '充实乡镇领导班子', 'Posted into a township leading group', '{乡镇领导班子,充实到乡镇班子,进乡镇班子}'),
    ('postingRole', 'STATION_DEPUTY', '扶贫工作站副站长', 'Deputy head of a township poverty station', '{副站长,乡镇扶贫工作站副站长}'),
    ('postingRole', 'SENT_CADRE', '中央单位和兄弟省区选派干部', 'Sent by a ministry or sister province', '{中央单位挂职,东西部协作挂职,帮扶挂职干部}'),
    ('postingRole', 'GRADUATE_OFFICER', '大学生村官', 'Graduate village officer', '{村官,到村任职高校毕业生}'),
    ('postingRole', 'MEDICAL_EXPERT', '医疗专家', 'Medical expert', '{医疗人才,组团式医疗专家,医生}'),
    ('postingRole', 'TALENT', '其他组团人才', 'Other talent sent in a group', '{教育人才,农技专家,科技特派员,组团人才}'),
    ('postingUnit', '01', '中央单位', 'Central body', '{中央,中直,国直}'),
    ('postingUnit', '02', '省直单位', 'Provincial body', '{省直,省级,省}'),
    ('postingUnit', '03', '市直单位', 'City body', '{市直,州直,市州直,市级,市}'),
    ('postingUnit', '04', '县直单位', 'County body', '{县直,区直,县区直,县级,县}'),
    ('postingUnit', '05', '乡镇', 'Township', '{乡镇级,乡,镇,乡镇单位}'),
    ('postingUnit', '06', '企业', 'Enterprise', '{国企,国有企业,中央企业,央企}'),
    ('postingUnit', '07', '兄弟省区', 'Sister province', '{外省,东部协作省市,协作省市}'),
    ('postingUnit', '99', '其他', 'Other', '{其它}'),
    ('postingEnd', 'EXPIRED', '期满', 'Term over', '{任期届满,届满,期满轮换,任期满}'),
    ('postingEnd', 'PROMOTED', '提拔', 'Promoted', '{提拔使用,提任,重用}'),
    ('postingEnd', 'HEALTH', '健康', 'Health', '{健康原因,因病,身体原因,生病}'),
    ('postingEnd', 'RECALLED', '召回', 'Recalled', '{召回调整,不胜任,撤回}'),
    ('postingEnd', 'ADJUSTED', '调整', 'Adjusted', '{工作调整,调整轮换,工作调动,调动}'),
    ('postingEnd', 'RETIRED', '退休', 'Retired', '{到龄退休}'),
    ('postingEnd', 'OTHER', '其他', 'Other', '{其它}'),
    ('postingTarget', 'POOR_VILLAGE', '建档立卡贫困村', 'Registered poor village', '{贫困村,脱贫村}'),
    ('postingTarget', 'WEAK_ORGANISATION', '党组织软弱涣散村', 'Weak and lax Party organisation', '{软弱涣散村}'),
    ('postingTarget', 'DEEP_POVERTY', '深度贫困村', 'Village in deep poverty', '{深度贫困}'),
    ('postingTarget', 'WEAK_BASE', '基础薄弱村', 'Village with a weak base', '{基础薄弱}'),
    ('postingTarget', 'HARSH', '条件艰苦村', 'Village under harsh conditions', '{条件艰苦}'),
    ('postingTarget', 'RESETTLED', '易地搬迁安置村', 'Resettlement village', '{搬迁安置村,易地扶贫搬迁安置村}'),
    ('postingTarget', 'HEAVY_TASK', '乡村振兴任务重的村', 'Village with a heavy task', '{任务重的村}'),
    ('postingGrade', 'EXCELLENT', '优秀', 'Excellent', '{}'),
    ('postingGrade', 'COMPETENT', '称职', 'Competent', '{合格}'),
    ('postingGrade', 'BASIC', '基本称职', 'Basically competent', '{基本合格}'),
    ('postingGrade', 'INCOMPETENT', '不称职', 'Not competent', '{不合格}'),
    ('postingLeave', 'PERSONAL', '事假', 'Personal leave', '{}'),
    ('postingLeave', 'SICK', '病假', 'Sick leave', '{}'),
    ('postingLeave', 'YEARLY', '年休假', 'Annual leave', '{年假,公休}'),
    ('postingLeave', 'OFFICIAL', '公务外出', 'Away on duty', '{开会,培训,出差}'),
    ('postingLeave', 'FAMILY', '婚丧产假', 'Marriage, bereavement or maternity', '{婚假,丧假,产假}');

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('posting.term-years', 'posting', 10, '驻村任期', 'Term of a posting in a village', '年', 'years', 'NUMBER',
     '2015年规定第一书记任期1至3年；2017年规定驻村每期不少于2年；2021年规定一般不少于2年。',
     'In 2015 one to three years; since 2017 at the least two years each; since 2021 generally two or more.'),
    ('posting.team-size', 'posting', 20, '驻村工作队最少人数', 'Least size of a resident team', '人', 'persons', 'WHOLE_NUMBER',
     '2017年《关于加强贫困村驻村工作队选派管理工作的指导意见》：每个驻村工作队一般不少于3人。',
     'Guidance of 2017 on resident teams of poor villages: generally three people or more.'),
    ('posting.fill-days', 'posting', 30, '空缺后补派的期限', 'Days to fill a vacancy', '天', 'days', 'WHOLE_NUMBER',
     '第一书记离任后，应在这些天内到位一名新的；没有查到全国规定，由各地自定。',
     'Within so many days of a departure another first secretary is to be in the village; no national rule was found.'),
    ('posting.excellent-share', 'posting', 40, '考核优秀等次的最高比例', 'Greatest share of excellent grades', '%', '%', 'NUMBER',
     '年度考核优秀等次的比例；没有查到甘肃的规定，由各地自定。',
     'The share of excellent grades in a yearly appraisal; no rule of Gansu was found.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('posting.term-years',      '620000000000', '2015-04-29', '1',  '《关于做好选派机关优秀干部到村任第一书记工作的通知》（2015年）'),
    ('posting.team-size',       '620000000000', '2017-12-24', '3',  '《关于加强贫困村驻村工作队选派管理工作的指导意见》（2017年）'),
    ('posting.fill-days',       '620000000000', '2014-01-01', '15', '系统初始值；天数由各地自定'),
    ('posting.excellent-share', '620000000000', '2014-01-01', '25', '系统初始值；比例待核');
update parameter.parameter set valid_to = '2017-12-24' where key = 'posting.term-years';
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('posting.term-years', '620000000000', '2017-12-24', '2', '《关于加强贫困村驻村工作队选派管理工作的指导意见》（2017年）');
