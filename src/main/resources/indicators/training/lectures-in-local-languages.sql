-- key: training.lectures_in_local_languages
-- name: 用当地语言讲的党课 | Lectures in a language of the place
-- kind: flow
-- unit: 场 | lectures
-- mechanism: B5
-- says: 当月用藏语、蒙古语、哈萨克语等当地语言讲的党课，双语的也算，每场计 1。 | Lectures of the month given in Tibetan, Mongolian, Kazakh or another language of the place, also beside Chinese, one each.
-- from: training.published_lecture
where in_a_language_of_the_place
amount 1
