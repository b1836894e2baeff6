-- 一键报贫: the page on which households report by themselves, and how much of it is too much.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('monitoring.own-reports', 'clock', 57, '农户扫码自主申报', 'Households report by a code', '', '', 'SWITCH',
     '打开时，农户扫村里张贴的二维码就能自己申报，不用登录。', 'While on, households report by the code put up in the village, without signing in.'),
    ('monitoring.own-reports-a-day', 'clock', 58, '一个村一天最多收几件自主申报', 'Own reports of a village a day at most', '件', 'reports', 'WHOLE_NUMBER',
     '超过的请到村委会当面说，防止有人捣乱。', 'Whoever comes after is asked to the village office; it keeps mischief out.'),
    ('monitoring.own-reports-an-hour', 'clock', 59, '同一网络一小时最多几次自主申报', 'Own reports from one network an hour at most', '次', 'times', 'WHOLE_NUMBER',
     '按联网地址计，地址不保存。', 'By the address on the network, which is not kept.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('monitoring.own-reports',         '620000000000', '2014-01-01', 'true', '甘肃“一键报贫”，2023年2月20日上线'),
    ('monitoring.own-reports-a-day',   '620000000000', '2014-01-01', '20',   '系统初始值；由各地自定'),
    ('monitoring.own-reports-an-hour', '620000000000', '2014-01-01', '10',   '系统初始值；由各地自定');
