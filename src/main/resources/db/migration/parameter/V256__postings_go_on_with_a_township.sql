-- Not only villages are merged: a posting at a township goes on with it.
update parameter.code set label = '随村、乡镇调整', label_en = 'Went on with the village or township', aliases = aliases || '{随村调整,随乡镇调整,撤乡并镇}'
 where list = 'postingEnd' and code = 'MOVED';
