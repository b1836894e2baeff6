package org.lingtouyan.scenario;

import java.util.List;
import java.util.Map;

/** Invented names. Surnames and given names are common ones of each people, put together by lot; nobody is meant. */
final class Names {

    private static final List<String> HAN_SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "马", "朱", "高", "吴", "孙", "何", "郭", "田", "柳", "梁", "史", "雷", "曹", "贾",
            "薛", "苏", "魏", "韩", "席", "祁", "任", "景", "辛", "尚", "关", "付", "白", "程", "袁", "万", "段", "杜", "胡", "牛", "邵",
            "毛", "米", "贺", "姚", "侯", "岳", "于", "党");
    private static final List<String> MUSLIM_SURNAMES =
            List.of("马", "马", "马", "马", "穆", "海", "丁", "白", "沙", "禹", "拜", "妥", "喇", "苏", "冶", "唐", "张");
    private static final List<String> MEN = List.of(
            "建国", "建军", "志强", "志明", "永福", "永红", "文学", "文斌", "小军", "小平", "红兵", "红卫", "彦龙", "彦平", "宝山", "宝林", "富贵", "富强",
            "天才", "天顺", "喜林", "喜成", "明义", "明辉", "世杰", "世荣", "根生", "根喜", "拴成", "拴牢", "双喜", "双全", "浩", "鹏", "涛", "磊", "斌",
            "强", "俊杰", "子轩", "宇航", "博文", "海龙", "继东", "维平", "生祥", "占奎", "满仓");
    private static final List<String> WOMEN = List.of(
            "秀兰", "秀英", "桂花", "桂芳", "玉梅", "玉兰", "淑芳", "淑珍", "彩霞", "彩琴", "红霞", "红梅", "小红", "小燕", "爱琴", "爱玲", "芳", "丽",
            "娟", "燕", "巧玲", "巧云", "翠萍", "翠花", "月娥", "月英", "凤莲", "凤琴", "菊香", "转过", "引弟", "雪琴", "雅静", "欣怡", "梦瑶", "佳怡",
            "思雨", "文静", "金花", "银花", "贵英", "改琴", "会霞", "粉霞");
    private static final List<String> MUSLIM_MEN = List.of(
            "哈三", "胡塞尼", "尤素福", "一卜拉", "苏来曼", "麦五", "五十", "达吾", "热麦丹", "主麻", "努海", "尔沙", "占云", "进财", "成龙", "国忠", "忠良",
            "学义", "小龙", "文俊");
    private static final List<String> MUSLIM_WOMEN =
            List.of("法土麦", "海车", "阿西叶", "麦燕", "索菲亚", "哈力麦", "赛力麦", "古丽", "桂英", "秀花", "桂兰", "小芳", "玉花", "美兰", "雪花");
    private static final List<String> TIBETAN_FIRST = List.of(
            "扎西", "才让", "桑吉", "索南", "丹增", "贡保", "尕藏", "完玛", "旦正", "南杰", "道吉", "加华", "拉毛", "周毛", "卓玛", "仁青", "娘吉", "才旦");
    private static final List<String> TIBETAN_MEN =
            List.of("才让", "扎西", "东智", "多杰", "尖措", "加布", "嘉措", "才旦", "当周", "南杰", "道吉", "次力");
    private static final List<String> TIBETAN_WOMEN = List.of("草", "卓玛", "吉", "拉姆", "措", "毛", "拉毛", "央金", "曼", "什吉");

    private static final Map<String, List<String>> SURNAMES = Map.of(
            "03",
            MUSLIM_SURNAMES,
            "26",
            MUSLIM_SURNAMES,
            "47",
            MUSLIM_SURNAMES,
            "35",
            List.of("韩", "马", "何", "沈"),
            "48",
            List.of("安", "钟", "兰", "杨", "白", "贺", "郭"),
            "30",
            List.of("李", "祁", "张", "鲁", "东"));

    private static final List<String> TIBETAN = List.of("04", "02");
    private static final List<String> MUSLIM = List.of("03", "26", "47", "35", "17");

    private Names() {}

    /** The family name that children take from the head; empty where people have none. */
    static String surname(String nationality, Chance chance) {
        return TIBETAN.contains(nationality) || nationality.equals("17")
                ? ""
                : chance.oneOf(SURNAMES.getOrDefault(nationality, HAN_SURNAMES));
    }

    static String full(String surname, String nationality, String sex, Chance chance) {
        boolean man = sex.equals("1");
        if (TIBETAN.contains(nationality)) {
            return chance.oneOf(TIBETAN_FIRST) + chance.oneOf(man ? TIBETAN_MEN : TIBETAN_WOMEN);
        }
        if (MUSLIM.contains(nationality)) {
            return surname + chance.oneOf(man ? MUSLIM_MEN : MUSLIM_WOMEN);
        }
        return surname + chance.oneOf(man ? MEN : WOMEN);
    }
}
