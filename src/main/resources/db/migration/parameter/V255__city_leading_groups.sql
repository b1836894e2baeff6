-- Cadres who know agriculture, relief, water or industry are posted into the leading groups of cities and counties.
insert into parameter.code (list, code, label, label_en, aliases) values
    ('postingRole', 'CITY_LEADING_GROUP', '充实市县领导班子', 'Posted into a city or county leading group',
     '{市县领导班子,市州领导班子,县区领导班子,充实市州领导班子,充实县区领导班子,充实到市州班子,充实到县区班子,进市州班子,进县区班子}'),
    ('trade', '15', '产业发展', 'Industries of the place', '{产业,产业开发,特色产业,富民产业}');
