package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.scenario.ScenarioController.Note;

/** Where the demonstration holds everybody and where only a few, in words. */
final class ScenarioNotes {

    private static final DivisionCode PINGLIANG = new DivisionCode("620800000000");

    private static final Note WHOLE_PROVINCE = new Note(
            Province.GANSU,
            "演示数据：人员均为虚构。全省、平凉市、武威市、秦安县、舟曲县和秦祁乡的人数按公布的数字全量生成；其余各地的分布、" + "2015年和2016年末的人数、贫困村名单为演示所选。",
            "Demo data: all people are invented. The numbers of people of the province, of Pingliang, Wuwei, Qin'an, Zhouqu and"
                    + " the township Qinqi are the published ones in full; how the rest spreads, the ends of 2015 and 2016 and"
                    + " which villages are poor are the demo's choice.");

    private ScenarioNotes() {}

    static List<Note> of(Size size) {
        if (size == Size.PROVINCE) {
            return List.of(WHOLE_PROVINCE);
        }
        var notes = new ArrayList<Note>();
        notes.add(new Note(
                Province.GANSU,
                "演示数据：人员均为虚构，贫困村名单为演示所选。除有说明的地方外，每个乡镇只有一个村有少量户，其农业户籍人口同比例缩减，" + "因此比率可看，人数不代表实际。",
                "Demo data: all people are invented, and which villages are poor is the demo's choice. Except where it says"
                        + " otherwise, only one village of each township has a few households, its rural population thinned"
                        + " alike: ratios are plausible, numbers of people are not the real ones."));
        Province.counties().stream()
                .filter(size::inFull)
                .filter(county -> size != Size.ARTICLE)
                .forEach(county -> notes.add(inFull(county.code())));
        if (size == Size.ARTICLE) {
            notes.add(inFull(PINGLIANG));
        }
        return notes;
    }

    private static Note inFull(DivisionCode division) {
        return new Note(
                division,
                "演示数据：人员均为虚构，人数按公布的数字全量生成；各县市之间的分布和贫困村名单为演示所选；帮扶计划只写到每个县市的一个乡镇（崇信县为全县）。",
                "Demo data: all people are invented; their number is the published one in full, while how it spreads over"
                        + " counties and which villages are poor is the demo's choice. Plans of households are told of one"
                        + " township in each county, in Chongxin of all.");
    }
}
