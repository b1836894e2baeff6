package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people of an office are mostly good at, and which language is spoken in a county beside Chinese. */
final class Trades {

    private static final Map<String, String> BY_WORD = new LinkedHashMap<>();

    static {
        BY_WORD.put("农牧", "02");
        BY_WORD.put("农", "01");
        BY_WORD.put("养", "02");
        BY_WORD.put("水", "04");
        BY_WORD.put("交通", "05");
        BY_WORD.put("公路", "05");
        BY_WORD.put("住建", "05");
        BY_WORD.put("国土", "05");
        BY_WORD.put("自然资源", "05");
        BY_WORD.put("教育", "09");
        BY_WORD.put("大学", "09");
        BY_WORD.put("财政", "11");
        BY_WORD.put("税务", "11");
        BY_WORD.put("信用", "11");
        BY_WORD.put("组织部", "10");
        BY_WORD.put("委办公室", "10");
        BY_WORD.put("支部", "10");
        BY_WORD.put("林", "03");
        BY_WORD.put("卫", "08");
        BY_WORD.put("医院", "08");
        BY_WORD.put("文体", "13");
        BY_WORD.put("法院", "12");
        BY_WORD.put("供销", "06");
        BY_WORD.put("人社", "14");
        BY_WORD.put("帮扶", "14");
        BY_WORD.put("扶贫", "14");
        BY_WORD.put("工业", "07");
        BY_WORD.put("产业", "15");
    }

    private Trades() {}

    /** Of a unit or post, by the words in its name; at the most two. */
    static List<String> of(String name) {
        var trades = new ArrayList<String>();
        BY_WORD.forEach((word, trade) -> {
            if (name.contains(word) && !trades.contains(trade) && trades.size() < 2) {
                trades.add(trade);
            }
        });
        return trades;
    }

    /** Tibetan in Gannan and Tianzhu, Mongolian in Subei, Kazakh in Aksai; else none. */
    static List<String> languagesOf(String county) {
        return switch (county) {
            case "620623" -> List.of("02");
            case "620923" -> List.of("03");
            case "620924" -> List.of("04");
            case "622926" -> List.of("05");
            default -> county.startsWith("6230") ? List.of("02") : List.of();
        };
    }
}
