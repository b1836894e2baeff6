-- Kinds of local talent (乡土人才). The list is ours and open: places add their own brands as other words for a kind.
insert into parameter.code_list (list, label, label_en, fixed) values ('localTalent', '乡土人才类别', 'Kinds of local talent', false);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('localTalent', '01', '种养能人', 'Able growers and breeders', '{种养能手,种植能手,养殖能手,种养大户,田秀才,土专家}'),
    ('localTalent', '02', '农村电商', 'Rural e-commerce', '{电商,电商人才,电商带头人,网店}'),
    ('localTalent', '03', '陇原巧手', 'Craftswomen of Longyuan', '{巧手,刺绣,手工编织,手工艺人}'),
    ('localTalent', '04', '能工巧匠', 'Builders and artisans', '{工匠,泥瓦匠,木匠,技工}'),
    ('localTalent', '05', '经营带头人', 'Who lead in business', '{合作社带头人,致富带头人,经营能人}'),
    ('localTalent', '99', '其他', 'Others', '{其它}');
