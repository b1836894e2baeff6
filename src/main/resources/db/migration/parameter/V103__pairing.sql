-- Helpers and how many households each may have: lists and limits of pairing.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('helperKind', '帮扶人类型', 'Kind of helper', false),
    ('pairBegin', '结对原因', 'Why a pair begins', false),
    ('pairEnd', '结束原因', 'Why a pair ends', false);

insert into parameter.code (list, code, label, label_en, aliases) values
    ('helperKind', '01', '省直单位干部', 'Cadre of a provincial body', '{省直,省直单位,省级单位干部,省级}'),
    ('helperKind', '02', '市直单位干部', 'Cadre of a city body', '{市直,市直单位,市级单位干部,市州直单位干部,市级}'),
    ('helperKind', '03', '县直单位干部', 'Cadre of a county body', '{县直,县直单位,县级单位干部,县区直单位干部,县级}'),
    ('helperKind', '04', '乡镇干部', 'Township cadre', '{乡镇,乡镇级,镇干部,乡干部}'),
    ('helperKind', '05', '村干部', 'Village cadre', '{村级,村社干部,村两委干部}'),
    ('helperKind', '06', '驻村帮扶工作队员', 'Member of a resident team', '{驻村工作队员,工作队员,驻村干部,第一书记}'),
    ('helperKind', '07', '党员', 'Party member', '{农村党员,党员联系户,共产党员}'),
    ('helperKind', '08', '致富能手', 'Able person', '{致富能人,致富带头人,能人}'),
    ('helperKind', '09', '企业', 'Enterprise', '{企业帮扶,龙头企业,民营企业}'),
    ('helperKind', '10', '医生', 'Doctor', '{医务人员,家庭医生,签约医生}'),
    ('helperKind', '11', '教师', 'Teacher', '{老师}'),
    ('helperKind', '12', '产业链结对', 'Pair on an industry chain', '{产业链,链上结对,产业链帮扶}'),
    ('helperKind', '99', '其他', 'Other', '{其它,其他人员}'),
    ('pairBegin', '01', '新结对', 'New pair', '{新增}'),
    ('pairBegin', '02', '接替帮扶', 'Takes over', '{接替,接任}'),
    ('pairBegin', '03', '调整分工', 'Work shared out anew', '{调整}'),
    ('pairBegin', '04', '增加帮扶力量', 'One more hand', '{增加}'),
    ('pairBegin', '99', '其他', 'Other', '{其它}'),
    ('pairEnd', '01', '工作调离', 'Transferred', '{调离,调动,调走}'),
    ('pairEnd', '02', '退休', 'Retired', '{退休离岗}'),
    ('pairEnd', '03', '调整分工', 'Work shared out anew', '{调整}'),
    ('pairEnd', '04', '帮扶任务完成', 'Work done', '{任务完成,脱贫}'),
    ('pairEnd', '05', '整户自然减少', 'Household gone', '{自然减少}'),
    ('pairEnd', '06', '健康等个人原因', 'Health or other personal reasons', '{生病,个人原因}'),
    ('pairEnd', '99', '其他', 'Other', '{其它}');

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en)
select 'pairing.most-households-' || code, 'pairing', code::integer,
       '一名' || label || '最多结对户数', 'Households a helper may have: ' || label_en, '户', 'households', 'WHOLE_NUMBER',
       '超过时须写明理由；县级以上单位干部一般不超过5户，各地自定。',
       'Beyond it a reason is to be given; cadres of county bodies and above mostly have 5 at the most, places set their own.'
  from parameter.code
 where list = 'helperKind' and code <> '99';

insert into parameter.parameter (key, division_code, valid_from, value, basis)
select 'pairing.most-households-' || code, '620000000000', date '2014-01-01',
       case when code in ('01', '02', '03') then '5' when code in ('04', '06', '12') then '10' else '15' end,
       '系统初始值；户数由各地自定，待核'
  from parameter.code
 where list = 'helperKind' and code <> '99';
