-- Posts in the leading group of a township that are not posts of its Party committee; those are told in the committee. The list is ours and open.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('townshipPost', '乡镇班子职务', 'Posts in the leading group of a township', false);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('townshipPost', 'TOWNSHIP_HEAD', '乡镇长', 'Head of the township', '{乡长,镇长,街道办事处主任,办事处主任,代乡长,代镇长}'),
    ('townshipPost', 'DEPUTY_HEAD', '副乡镇长', 'Deputy head of the township', '{副乡长,副镇长,街道办事处副主任,办事处副主任}'),
    ('townshipPost', 'CONGRESS_CHAIR', '人大主席', 'Chair of the township congress', '{乡人大主席,镇人大主席,人大工委主任}'),
    ('townshipPost', 'ARMS', '武装部长', 'Head of the armed forces department', '{人武部长,人民武装部部长,专职武装部长}'),
    ('townshipPost', 'OTHER', '其他班子成员', 'Another member of the group', '{其他,班子成员}');
