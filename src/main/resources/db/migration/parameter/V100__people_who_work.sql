-- What people who work are good at and which languages they speak: what postings and pairings are weighed by. The lists are ours.

insert into parameter.code_list (list, label, label_en, fixed) values
    ('trade', '专长', 'Trade', false),
    ('language', '语言', 'Language', false);

insert into parameter.code (list, code, label, label_en, aliases) values
    ('trade', '01', '种植', 'Crops', '{农业,农学,种植业,农技}'),
    ('trade', '02', '畜牧', 'Livestock', '{养殖,畜牧业,养殖业,兽医}'),
    ('trade', '03', '林果', 'Forestry and fruit', '{林业,果业,林草}'),
    ('trade', '04', '水利', 'Water', '{水务,水保}'),
    ('trade', '05', '交通和建设', 'Roads and building', '{交通,建筑,工程,住建}'),
    ('trade', '06', '电子商务', 'E-commerce', '{电商}'),
    ('trade', '07', '工业', 'Industry', '{企业管理,制造}'),
    ('trade', '08', '医疗卫生', 'Medicine', '{医疗,卫生,医生,护理}'),
    ('trade', '09', '教育', 'Education', '{教师,师范}'),
    ('trade', '10', '党务', 'Party work', '{党建,组织工作}'),
    ('trade', '11', '财会金融', 'Accounts and finance', '{财会,会计,金融,财政}'),
    ('trade', '12', '法律政法', 'Law', '{法律,政法,公安,司法}'),
    ('trade', '13', '文化旅游', 'Culture and tourism', '{旅游,文化}'),
    ('trade', '14', '扶贫', 'Relief work', '{扶贫工作,乡村振兴}'),
    ('trade', '99', '其他', 'Other', '{其它}'),
    ('language', '01', '汉语', 'Chinese', '{普通话,汉,方言}'),
    ('language', '02', '藏语', 'Tibetan', '{藏,安多藏语}'),
    ('language', '03', '蒙古语', 'Mongolian', '{蒙语,蒙}'),
    ('language', '04', '哈萨克语', 'Kazakh', '{哈语,哈萨克}'),
    ('language', '05', '东乡语', 'Dongxiang', '{东乡}'),
    ('language', '99', '其他', 'Other', '{其它}');
