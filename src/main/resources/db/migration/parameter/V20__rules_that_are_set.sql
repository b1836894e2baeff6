-- Rules may now be set while the product runs: what each is, who set it on what basis, and that nobody sets one outside the own area.

create table parameter.definition (
    key      text    primary key,
    topic    text    not null,
    position integer not null,
    label    text    not null,
    label_en text    not null,
    unit     text    not null default '',
    unit_en  text    not null default '',
    holds    text    not null check (holds in ('NUMBER', 'WHOLE_NUMBER', 'CHOICE', 'SWITCH', 'TEXT')),
    choices  jsonb   not null default '[]',
    rule     text    not null default '',
    rule_en  text    not null default ''
);
comment on column parameter.definition.choices is 'of a CHOICE: [{"value": …, "label": …, "labelEn": …}]';
comment on column parameter.definition.rule is 'what the field''s rules say of it, shown beside the value';
grant select on parameter.definition to lingtouyan_web, lingtouyan_worker;

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, choices, rule, rule_en) values
    ('poverty.line', 'poverty', 10, '贫困标准（人均纯收入）', 'Poverty line (average net income)', '元', 'yuan', 'NUMBER', '[]',
     '2010年不变价2300元，各年现价由国家公布；省定标准可以高于国家标准。',
     '2,300 yuan at constant prices of 2010; the current price of each year is published nationally. A province may set a higher one.'),
    ('poverty.exit-income', 'poverty', 20, '脱贫收入工作目标', 'Income aimed at for leaving poverty', '元', 'yuan', 'NUMBER', '[]',
     '甘肃2018年工作目标：人均纯收入稳定超过3500元。', 'Gansu''s aim of 2018: an average net income steadily above 3,500 yuan.'),
    ('poverty.monitoring-line', 'poverty', 30, '防止返贫监测范围（人均纯收入）', 'Range of monitoring (average net income)', '元', 'yuan', 'NUMBER', '[]',
     '以脱贫攻坚期国家扶贫标准的1.5倍为底线，各省每年调整；只是重要参考，不是唯一标准，不设规模限制。',
     'At the least 1.5 times the national line of the campaign; provinces adjust it each year. It is a reference and not the only standard, and no quota follows from it.'),
    ('population.rural-basis', 'poverty', 40, '贫困发生率的分母', 'What the headcount ratio divides by', '', '', 'CHOICE',
     '[{"value": "REGISTERED_RURAL_END_2014", "label": "2014年末农业户籍人口（不变）", "labelEn": "Rural registered population of the end of 2014, frozen"},
       {"value": "REGISTERED_RURAL_CURRENT", "label": "当年农业户籍人口", "labelEn": "Rural registered population of the year"}]',
     '用哪一年的农业户籍人口由省里规定。', 'Which year''s rural registered population counts is the province''s rule.'),
    ('income.period', 'poverty', 50, '收入计算期', 'Period an income is counted for', '', '', 'CHOICE',
     '[{"value": "CALENDAR_YEAR", "label": "自然年度（1月至12月）", "labelEn": "Calendar year"},
       {"value": "RELIEF_YEAR", "label": "扶贫年度（上年10月至当年9月）", "labelEn": "Relief year (October to September)"},
       {"value": "ROLLING_YEAR", "label": "滚动12个月（至上月末）", "labelEn": "Twelve months up to the end of last month"}]',
     '退出验收多用扶贫年度；监测多用滚动12个月。', 'Exits mostly use the relief year, monitoring the rolling one.'),
    ('relief.strict', 'relief', 10, '减负严格模式', 'Strict relief of the grassroots', '', '', 'SWITCH', '[]',
     '开启时，下列各项一律不能开启。依据：《整治形式主义为基层减负若干规定》（2024年8月）。',
     'While it is on, none of the following can be turned on. Basis: Provisions on Relieving the Grassroots of Formalism (August 2024).'),
    ('relief.check-in', 'relief', 20, '打卡签到', 'Check-in by place or time', '', '', 'SWITCH', '[]',
     '国办函〔2026〕12号：除安保、应急等外，不得设置打卡签到。', 'State Council Office letter 2026 no. 12: no check-in, except for security, emergencies and the like.'),
    ('relief.track', 'relief', 30, '上传轨迹', 'Upload of tracks', '', '', 'SWITCH', '[]',
     '国办函〔2026〕12号：不得无需要地强制上传工作轨迹。', 'State Council Office letter 2026 no. 12: no forced upload of tracks without need.'),
    ('relief.photo-quota', 'relief', 40, '规定照片、视频数量', 'Quota of photos and videos', '', '', 'SWITCH', '[]',
     '国办函〔2026〕12号：不得无需要地强制上传工作照片、视频。', 'State Council Office letter 2026 no. 12: no forced upload of working photos and videos without need.'),
    ('relief.visit-minutes', 'relief', 50, '规定走访时长', 'Minutes a visit must last', '', '', 'SWITCH', '[]',
     '走访看实效，不看时长；有的地方规定“每次不少于1小时”，不照搬。', 'A visit is judged by what it brings. Some places ask for an hour at least; that is not copied.'),
    ('relief.points', 'relief', 60, '积分排名', 'Points and rankings', '', '', 'SWITCH', '[]',
     '国办函〔2026〕12号：不得设置积分排名。', 'State Council Office letter 2026 no. 12: no points and rankings.'),
    ('relief.online-time', 'relief', 70, '统计在线时长、登录次数', 'Counting of time on line and log-ins', '', '', 'SWITCH', '[]',
     '国办函〔2026〕12号：不得统计在线时长，不得强制定期登录，不得考核通报使用率。',
     'State Council Office letter 2026 no. 12: no counting of time on line, no forced regular log-in, no appraisal of use.'),
    ('relief.instant-reply', 'relief', 80, '要求即时回复', 'Instant replies', '', '', 'SWITCH', '[]',
     '提醒合并为每日一次，不要求即时回复。', 'Reminders come once a day together; nobody must answer at once.');

-- A value keeps its row for good: what is set anew ends or withdraws the one before, so that the trail can be followed.
alter table parameter.parameter rename column area_code to division_code;
alter table parameter.parameter drop constraint parameter_pkey;
alter table parameter.parameter drop constraint a_parameter_has_one_value_a_day;
alter table parameter.parameter
    add column id          uuid        not null default gen_random_uuid() primary key,
    add column county_code char(6)     not null generated always as (left(division_code, 6)::char(6)) stored,
    add column withdrawn   boolean     not null default false,
    add column entered_by  uuid,
    add column entered_at  timestamptz,
    add constraint a_parameter_is_defined foreign key (key) references parameter.definition,
    add constraint a_parameter_rests_on_something check (basis <> ''),
    add constraint a_parameter_has_one_value_a_day
        exclude using gist (key with =, division_code with =, daterange(valid_from, valid_to) with &&)
        where (not withdrawn) deferrable initially immediate;
create index parameter_by_place on parameter.parameter (key, division_code) where not withdrawn;

insert into parameter.parameter (key, division_code, valid_from, value, basis)
select key, '620000000000', date '2014-01-01', case key when 'relief.strict' then 'true' else 'false' end,
       '《整治形式主义为基层减负若干规定》（2024年8月）；国办函〔2026〕12号'
  from parameter.definition
 where topic = 'relief';

insert into parameter.parameter (key, division_code, valid_from, value, basis)
values ('poverty.monitoring-line', '620000000000', '2021-01-01', '6000', '中农组发〔2021〕7号：4000元的1.5倍；甘肃各年标准待核');

-- Everybody may read a rule. Who sets one is held to the own area, and leaves an entry in the trail.
create function parameter.set_by_people(rules regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', rules);
    execute format('alter table %s force row level security', rules);
    execute format('create policy read_by_all on %s for select using (true)', rules);
    execute format('create policy written_by_migrations on %s to lingtouyan_owner using (true) with check (true)', rules);
    execute format($policy$
        create policy set_within_area on %s for insert to lingtouyan_web
            with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
                    and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
        $policy$, rules);
    execute format($policy$
        create policy changed_within_area on %s for update to lingtouyan_web
            using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
               and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
        $policy$, rules);
    execute format('create trigger stamp before insert or update on %s
        for each row execute function access.stamp()', rules);
    execute format('create trigger rule_insert after insert on %s referencing new table as new_rows
        for each statement when (current_user <> ''lingtouyan_owner'') execute function access.trail_insert()', rules);
    execute format('create trigger rule_update after update on %s referencing old table as old_rows new table as new_rows
        for each statement when (current_user <> ''lingtouyan_owner'') execute function access.trail_update()', rules);
    execute format('grant select, insert, update on %s to lingtouyan_web', rules);
end $$;
comment on function parameter.set_by_people is
    'What a migration brings is known from the migration; from then on each change is an entry of the trail.';

select parameter.set_by_people('parameter.parameter'::regclass);

-- Code lists: an entry belongs to an area, rests on a document, and is ended, never deleted.
create table parameter.code_list (
    list     text    primary key,
    label    text    not null,
    label_en text    not null,
    fixed    boolean not null default false
);
comment on column parameter.code_list.fixed is 'figures and rules depend on its entries, so none is added or ended here; words and other spellings may change';
grant select on parameter.code_list to lingtouyan_web, lingtouyan_worker;

insert into parameter.code_list (list, label, label_en, fixed)
select list,
       coalesce(labels.label, list), coalesce(labels.label_en, list),
       list in ('status', 'sex', 'yesNo', 'identityKind', 'nationality')
  from (select distinct list from parameter.code) known
  left join (values
    ('kind', '户属性', 'Kind of household'), ('status', '脱贫标志、户类型', 'Status'), ('cause', '致贫原因', 'Cause of poverty'),
    ('relation', '与户主关系', 'Relation to the head'), ('education', '文化程度', 'Education'), ('school', '在校生状况', 'Schooling'),
    ('health', '健康状况', 'Health'), ('labour', '劳动技能', 'Ability to work'), ('nationality', '民族', 'Nationality'),
    ('politics', '政治面貌', 'Political affiliation'), ('identityKind', '证件类型', 'Kind of document'), ('sex', '性别', 'Sex'),
    ('dwellingGrade', '危房级别', 'Grade of the dwelling'), ('yesNo', '是否', 'Yes or no'), ('workArea', '务工区域', 'Place of work'),
    ('standard', '识别标准', 'Standard of identification'), ('monitoringKind', '监测对象类型', 'Kind of monitored household'),
    ('naturalVillage', '自然村', 'Natural village')
  ) labels (list, label, label_en) using (list);

alter table parameter.code
    add column id            uuid        not null default gen_random_uuid() unique,
    add column division_code char(12)    not null default '620000000000' references division.division,
    add column county_code   char(6)     not null generated always as (left(division_code, 6)::char(6)) stored,
    add column basis         text        not null default '国家和省有关表册',
    add column entered_by    uuid,
    add column entered_at    timestamptz,
    add constraint a_code_belongs_to_a_list foreign key (list) references parameter.code_list,
    add constraint a_code_ends_after_it_begins check (valid_to > valid_from);
select parameter.set_by_people('parameter.code'::regclass);
