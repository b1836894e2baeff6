-- How a chain organisation carries a household along (带动方式), and kinds of brands. The lists are ours and open: places add their own words.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('chainWay', '产业链带动方式', 'Ways in which a chain carries households along', false),
    ('brandKind', '品牌类别', 'Kinds of brands', false);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('chainWay', '01', '订单收购', 'Orders', '{订单,订单带动,订单农业,保底收购}'),
    ('chainWay', '02', '务工就业', 'Wage work', '{务工,就业带动,务工带动}'),
    ('chainWay', '03', '入股分红', 'Shares', '{入股,分红,股份合作}'),
    ('chainWay', '04', '托管代养', 'Raised on behalf', '{托管,代养,代种,托管带动}'),
    ('chainWay', '05', '土地流转', 'Land let', '{流转,土地租赁}'),
    ('chainWay', '06', '技术服务', 'Skills and service', '{技术,技术指导,技术带动}'),
    ('chainWay', '99', '其他', 'Other', '{其它}'),
    ('brandKind', '01', '地理标志', 'Geographical indication', '{地理标志产品,地标,农产品地理标志,地理标志证明商标}'),
    ('brandKind', '02', '绿色食品', 'Green food', '{绿色}'),
    ('brandKind', '03', '有机产品', 'Organic product', '{有机,有机农产品,有机食品}'),
    ('brandKind', '04', '自有商标', 'Own trade mark', '{商标,注册商标,自主品牌}'),
    ('brandKind', '05', '区域公用品牌', 'Shared brand of a region', '{公用品牌,区域品牌}'),
    ('brandKind', '99', '其他', 'Other', '{其它}');
