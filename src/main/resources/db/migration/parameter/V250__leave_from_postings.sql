-- How long a leave from a posting may be before who is above has to approve it.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('posting.leave-village-days', 'posting', 60, '驻村人员请假，村里登记即可的最多天数', 'Leave that the village itself notes', '天', 'days', 'WHOLE_NUMBER',
     '驻村请假按天数分级审批：不超过这么多天的，登记即生效。没有查到全国统一天数，由县驻村工作领导小组确定，待核。',
     'Leave is approved by its length: up to so many days it holds as soon as it is noted. No common length was found; the county group decides.'),
    ('posting.leave-township-days', 'posting', 61, '驻村人员请假，乡镇党委可以批准的最多天数', 'Leave that the township may approve', '天', 'days', 'WHOLE_NUMBER',
     '超过这么多天的由县批准。按请假第一天的规定办；没有查到全国统一天数，待核。',
     'Longer leave is approved by the county. The rule of its first day holds; no common length was found.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('posting.leave-village-days',  '620000000000', '2014-01-01', '1', '系统初始值；天数由各地自定，待核'),
    ('posting.leave-township-days', '620000000000', '2014-01-01', '3', '系统初始值；天数由各地自定，待核');
