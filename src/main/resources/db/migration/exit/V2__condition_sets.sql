-- The sets of conditions that are known. Of the set of 2016 only the number of items is known: what stands here of it are the
-- conditions that held for the whole country, marked as a draft, to be replaced by the document's own.

insert into exit.edition (id, division_code, subject, name, name_en, basis, draft, items, valid_from, valid_to) values
    ('01900000-0000-7000-8000-00000e001601', '620000000000', 'HOUSEHOLD', '贫困户退出验收指标（2016）', 'Conditions for households (2016)',
     '《甘肃省贫困退出验收办法》（2016）：11项，原文待核；已录入的是国家规定的条件', true, 11, '2016-01-01', '2018-09-03'),
    ('01900000-0000-7000-8000-00000e001602', '620000000000', 'VILLAGE', '贫困村退出验收指标（2016）', 'Conditions for villages (2016)',
     '《甘肃省贫困退出验收办法》（2016）：20项，原文待核；已录入的是国家规定的条件', true, 20, '2016-01-01', '2018-09-03'),
    ('01900000-0000-7000-8000-00000e001801', '620000000000', 'HOUSEHOLD', '贫困户脱贫验收指标（2018）', 'Conditions for households (2018)',
     '《甘肃省精准脱贫验收标准及指标解释》（2018-09-03）', false, 6, '2018-09-03', null),
    ('01900000-0000-7000-8000-00000e001802', '620000000000', 'VILLAGE', '贫困村退出验收指标（2018）', 'Conditions for villages (2018)',
     '《甘肃省精准脱贫验收标准及指标解释》（2018-09-03）', false, 4, '2018-09-03', null),
    ('01900000-0000-7000-8000-00000e001803', '620000000000', 'COUNTY', '贫困县退出验收指标（2018）', 'Conditions for counties (2018)',
     '《甘肃省精准脱贫验收标准及指标解释》（2018-09-03）；此前审定的县没有找到原文，2018年内的暂按此核对，待核', false, 3, '2018-01-01', null);

insert into exit.condition (division_code, edition_id, position, item, item_label, item_label_en, label, label_en, checked, rule, holds, limit_key)
select '620000000000', e.id, c.position, c.item, c.item_label, c.item_label_en, c.label, c.label_en, c.checked, c.rule, c.holds, c.limit_key
  from (values
    (2016, 'HOUSEHOLD', 1, 1, '收入', 'Income', '人均纯收入稳定超过国家扶贫标准', 'Average net income steadily above the national line', 'COMPUTED', 'INCOME', 'ABOVE', 'poverty.exit-income'),
    (2016, 'HOUSEHOLD', 2, 2, '吃穿', 'Food and clothing', '不愁吃、不愁穿', 'Food and clothing assured', 'COMPUTED', 'FOOD_AND_CLOTHING', null, null),
    (2016, 'HOUSEHOLD', 3, 3, '义务教育', 'Schooling', '义务教育有保障', 'Compulsory schooling guaranteed', 'COMPUTED', 'SCHOOLING', null, null),
    (2016, 'HOUSEHOLD', 4, 4, '基本医疗', 'Medical care', '基本医疗有保障', 'Basic medical care guaranteed', 'COMPUTED', 'MEDICAL', null, null),
    (2016, 'HOUSEHOLD', 5, 5, '住房安全', 'Housing', '住房安全有保障', 'Safe housing guaranteed', 'COMPUTED', 'HOUSING', null, null),
    (2016, 'VILLAGE', 1, 1, '贫困发生率', 'Headcount ratio', '贫困发生率低于规定标准', 'Headcount ratio below the limit', 'COMPUTED', 'HEADCOUNT', 'BELOW', 'exit.headcount-limit'),
    (2016, 'VILLAGE', 2, 2, '基础设施', 'Infrastructure', '基础设施', 'Infrastructure', 'STATED', null, null, null),
    (2016, 'VILLAGE', 3, 3, '基本公共服务', 'Public services', '基本公共服务', 'Basic public services', 'STATED', null, null, null),
    (2016, 'VILLAGE', 4, 4, '产业发展', 'Industry', '产业发展', 'Industry', 'STATED', null, null, null),
    (2016, 'VILLAGE', 5, 5, '集体经济收入', 'Collective income', '集体经济收入', 'Collective income', 'STATED', null, null, null),
    (2018, 'HOUSEHOLD', 1, 1, '收入', 'Income', '人均纯收入稳定超过国家扶贫标准', 'Average net income steadily above the line', 'COMPUTED', 'INCOME', 'ABOVE', 'poverty.exit-income'),
    (2018, 'HOUSEHOLD', 2, 2, '吃穿', 'Food and clothing', '不愁吃、不愁穿', 'Food and clothing assured', 'COMPUTED', 'FOOD_AND_CLOTHING', null, null),
    (2018, 'HOUSEHOLD', 3, 3, '饮水', 'Water', '有安全饮水', 'Safe drinking water', 'COMPUTED', 'WATER', null, null),
    (2018, 'HOUSEHOLD', 4, 4, '义务教育', 'Schooling', '义务教育有保障', 'Compulsory schooling guaranteed', 'COMPUTED', 'SCHOOLING', null, null),
    (2018, 'HOUSEHOLD', 5, 5, '基本医疗', 'Medical care', '基本医疗有保障', 'Basic medical care guaranteed', 'COMPUTED', 'MEDICAL', null, null),
    (2018, 'HOUSEHOLD', 6, 6, '住房安全', 'Housing', '住房安全有保障', 'Safe housing guaranteed', 'COMPUTED', 'HOUSING', null, null),
    (2018, 'VILLAGE', 1, 1, '贫困发生率', 'Headcount ratio', '贫困发生率低于3%', 'Headcount ratio below 3 %', 'COMPUTED', 'HEADCOUNT', 'BELOW', 'exit.headcount-limit'),
    (2018, 'VILLAGE', 2, 2, '产业发展', 'Industry', '有主导产业', 'A leading industry', 'STATED', null, null, null),
    (2018, 'VILLAGE', 3, 2, '产业发展', 'Industry', '有农民专业合作组织', 'A farmers'' cooperative', 'STATED', null, null, null),
    (2018, 'VILLAGE', 4, 2, '产业发展', 'Industry', '有集体经济收入', 'Collective income', 'STATED', null, null, null),
    (2018, 'VILLAGE', 5, 3, '基础设施', 'Infrastructure', '建制村通硬化路', 'A paved road to the village', 'STATED', null, null, null),
    (2018, 'VILLAGE', 6, 3, '基础设施', 'Infrastructure', '自然村通动力电', 'Three-phase power in natural villages', 'STATED', null, null, null),
    (2018, 'VILLAGE', 7, 3, '基础设施', 'Infrastructure', '人居环境干净整洁', 'Clean surroundings', 'STATED', null, null, null),
    (2018, 'VILLAGE', 8, 4, '基本公共服务', 'Public services', '适龄学生有学上', 'Every pupil has a school', 'STATED', null, null, null),
    (2018, 'VILLAGE', 9, 4, '基本公共服务', 'Public services', '有村卫生室', 'A village clinic', 'STATED', null, null, null),
    (2018, 'VILLAGE', 10, 4, '基本公共服务', 'Public services', '基本养老保险全覆盖', 'Everybody has a basic pension insurance', 'STATED', null, null, null),
    (2018, 'VILLAGE', 11, 4, '基本公共服务', 'Public services', '低保应保尽保', 'Whoever is entitled to an allowance has it', 'STATED', null, null, null),
    (2018, 'COUNTY', 1, 1, '综合贫困发生率', 'Overall headcount ratio', '综合贫困发生率低于3%', 'Overall headcount ratio below 3 %', 'COUNTED', null, 'BELOW', 'exit.headcount-limit'),
    (2018, 'COUNTY', 2, 1, '综合贫困发生率', 'Overall headcount ratio', '错退率低于2%', 'Wrong exits below 2 %', 'COUNTED', null, 'BELOW', 'exit.wrong-exit-limit'),
    (2018, 'COUNTY', 3, 1, '综合贫困发生率', 'Overall headcount ratio', '漏评率低于2%', 'People overlooked below 2 %', 'COUNTED', null, 'BELOW', 'exit.missed-limit'),
    (2018, 'COUNTY', 4, 2, '贫困村退出比例', 'Villages out', '贫困村退出比例达到当年要求', 'The share of villages out that the year asks for', 'COMPUTED', 'VILLAGES_OUT', 'AT_LEAST', 'exit.village-share'),
    (2018, 'COUNTY', 5, 3, '群众认可度', 'Approval', '群众认可度不低于90%', 'Approval of at least 90 %', 'COUNTED', null, 'AT_LEAST', 'exit.approval-floor')
  ) c (year, subject, position, item, item_label, item_label_en, label, label_en, checked, rule, holds, limit_key)
  join exit.edition e on e.subject = c.subject and e.name like '%(' || c.year || ')' or e.subject = c.subject and e.name like '%（' || c.year || '）';

-- Every change from now on is noted; what stands above came with the product, as the rules of parameter did.
do $$
declare reference text;
begin
    foreach reference in array array['edition', 'condition'] loop
        execute format('create trigger stamp before insert or update on exit.%I for each row execute function access.stamp()', reference);
        execute format('create trigger rule_insert after insert on exit.%I referencing new table as new_rows
            for each statement execute function access.trail_insert()', reference);
        execute format('create trigger rule_update after update on exit.%I referencing old table as old_rows new table as new_rows
            for each statement execute function access.trail_update()', reference);
    end loop;
end $$;
