-- How people live: lists of the forms of 2014 on. The numbers are ours where the national ones are not known.

insert into parameter.code_list (list, label, label_en, fixed) values
    ('waterSource', '饮用水来源', 'Source of drinking water', false),
    ('roadKind', '入户路类型', 'Road to the house', false),
    ('fuel', '燃料', 'Fuel', false),
    ('relocationMode', '搬迁方式', 'How relocated', false);

insert into parameter.code (list, code, label, label_en, aliases) values
    ('waterSource', '01', '自来水', 'Tap water', '{集中供水,自来水管网}'),
    ('waterSource', '02', '井水', 'Well', '{机井,浅井,深井}'),
    ('waterSource', '03', '山泉水', 'Spring', '{泉水}'),
    ('waterSource', '04', '窖水', 'Cistern', '{水窖,集雨水窖}'),
    ('waterSource', '05', '河水或塘水', 'River or pond', '{河水,塘水,江河水}'),
    ('waterSource', '99', '其他', 'Other', '{其它}'),
    ('roadKind', '01', '泥土路', 'Earth', '{土路}'),
    ('roadKind', '02', '砂石路', 'Gravel', '{沙石路,石子路}'),
    ('roadKind', '03', '水泥路', 'Concrete', '{混凝土路}'),
    ('roadKind', '04', '沥青路', 'Asphalt', '{柏油路,油路}'),
    ('roadKind', '99', '其他', 'Other', '{其它}'),
    ('fuel', '01', '柴草', 'Firewood and straw', '{柴,秸秆,柴火}'),
    ('fuel', '02', '干畜粪', 'Dried dung', '{畜粪,牛粪}'),
    ('fuel', '03', '煤炭', 'Coal', '{煤,煤块}'),
    ('fuel', '04', '电', 'Electricity', '{用电}'),
    ('fuel', '05', '燃气', 'Gas', '{液化气,天然气,煤气}'),
    ('fuel', '06', '沼气', 'Biogas', '{}'),
    ('fuel', '07', '太阳能', 'Solar', '{}'),
    ('fuel', '99', '其他', 'Other', '{其它,清洁能源}'),
    ('relocationMode', '01', '集中安置', 'Resettled together', '{集中}'),
    ('relocationMode', '02', '分散安置', 'Resettled singly', '{分散}');

update parameter.code_list set label = '住房主要结构', label_en = 'Main structure' where list = 'structure';
