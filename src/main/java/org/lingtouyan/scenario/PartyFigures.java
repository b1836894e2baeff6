package org.lingtouyan.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was published of the Party's organisations, county by county; how Pingliang's numbers spread over it is the scenario's choice. */
final class PartyFigures {

    /** Joint general branches, other chain organisations, and what the county's chains are about. */
    record Chains(int jointBranches, int chainOrganisations, int members, int ableHands, List<String> industries) {}

    static final String JINGYUAN = "620421";
    static final String AKSAI = "620924";

    /** Pingliang: 22 joint general branches and 577 chain organisations. Jingyuan: 390 branches, 650 members, 1,503 able hands. */
    private static final Map<String, Chains> CHAINS = Map.of(
            "620802",
            new Chains(4, 104, 20, 40, List.of("平凉红牛", "蔬菜", "苗木")),
            "620821",
            new Chains(4, 88, 20, 40, List.of("苹果", "平凉红牛", "果畜循环")),
            "620822",
            new Chains(3, 76, 20, 40, List.of("苹果", "平凉红牛", "中药材")),
            "620823",
            new Chains(2, 44, 12, 24, List.of("平凉红牛", "芍药", "核桃")),
            "620825",
            new Chains(4, 98, 20, 40, List.of("苹果", "马铃薯", "肉牛")),
            "620826",
            new Chains(4, 112, 20, 40, List.of("苹果", "马铃薯", "烧鸡")),
            "620881",
            new Chains(1, 55, 12, 24, List.of("中药材", "核桃", "蔬菜")),
            JINGYUAN,
            new Chains(0, 390, 650, 1503, List.of("枸杞", "蔬菜", "羊羔肉", "籽瓜", "小杂粮")),
            AKSAI,
            new Chains(0, 3, 4, 6, List.of("哈萨克羊", "双峰驼", "旅游")));

    private PartyFigures() {}

    static boolean toldOf(String county) {
        return CHAINS.containsKey(county);
    }

    static Chains of(String county) {
        return Objects.requireNonNull(CHAINS.get(county));
    }
}
