package org.lingtouyan.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.sheet.Workbooks;

/** Spreadsheets as villages send them, one person a row; every household and identity number is new. */
public final class VillageSheets {

    /** The columns of the exports in use, as they are. */
    public static final List<String> HEADINGS = List.of(
            "序号",
            "数据日期",
            "县",
            "乡",
            "行政村",
            "自然村",
            "户编号",
            "人编号",
            "姓名",
            "证件号码",
            "人数",
            "与户主关系",
            "民族",
            "文化程度",
            "在校生状况",
            "健康状况",
            "劳动技能",
            "务工时间(月)",
            "是否参加大病保险",
            "致贫原因1",
            "危房户",
            "是否解决安全饮用水",
            "人均纯收入",
            "户联系电话",
            "人联系电话",
            "首次识别时间",
            "人员识别时间",
            "户类型",
            "监测对象类型",
            "风险是否消除",
            "风险识别时间",
            "风险消除时间");

    static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 90_000) * 100);

    private VillageSheets() {}

    public static Map<String, Object> person() {
        int number = NUMBER.incrementAndGet();
        var row = new LinkedHashMap<String, Object>();
        HEADINGS.forEach(heading -> row.put(heading, null));
        row.putAll(Map.of(
                "序号",
                number,
                "数据日期",
                "2018-12-31",
                "县",
                "徽县",
                "乡",
                "621227101000",
                "行政村",
                "621227101202",
                "自然村",
                "上庄",
                "户编号",
                "H" + number,
                "人编号",
                "P" + number + "01",
                "姓名",
                "赵" + (char) ('一' + number % 1000)));
        row.putAll(Map.of(
                "证件号码",
                identity(),
                "人数",
                "2",
                "与户主关系",
                "户主",
                "民族",
                "汉族",
                "文化程度",
                "小学",
                "在校生状况",
                "非在校生",
                "健康状况",
                "长期慢性病",
                "劳动技能",
                "普通劳动力",
                "务工时间(月)",
                6));
        row.putAll(Map.of(
                "是否参加大病保险",
                "是",
                "致贫原因1",
                "因病",
                "危房户",
                "否",
                "是否解决安全饮用水",
                "是",
                "人均纯收入",
                3456,
                "户联系电话",
                "13800000001",
                "人联系电话",
                "13800000002",
                "首次识别时间",
                "2014-06-01",
                "人员识别时间",
                "2014-06-01"));
        row.put("户类型", "一般贫困户");
        return row;
    }

    public static Map<String, Object> member(Map<String, Object> head, String number, String relation) {
        var row = new LinkedHashMap<>(head);
        row.put("人编号", "P" + head.get("户编号") + number);
        row.put("姓名", "赵" + number);
        row.put("证件号码", identity());
        row.put("与户主关系", relation);
        row.put("人员识别时间", "2015-03-01");
        return row;
    }

    public static Map<String, Object> with(Map<String, Object> row, String heading, Object value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(heading, value);
        return changed;
    }

    public static String identity() {
        return IdentityNumber.withCheckDigit(
                "%06d19900101%03d".formatted(NUMBER.incrementAndGet() / 1000 % 1_000_000, NUMBER.get() % 1000));
    }

    @SafeVarargs
    public static byte[] sheet(Map<String, Object>... rows) {
        var all = new ArrayList<List<?>>();
        all.add(List.of("徽县农户名单"));
        all.add(List.of());
        all.add(HEADINGS);
        for (var row : rows) {
            all.add(Arrays.asList(HEADINGS.stream().map(row::get).toArray()));
        }
        return Workbooks.of(all);
    }
}
