package org.lingtouyan.household;

import static org.lingtouyan.sheet.Column.date;
import static org.lingtouyan.sheet.Column.number;
import static org.lingtouyan.sheet.Column.text;

import java.util.List;
import java.util.stream.Stream;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetTable;

/** The columns of a sheet of households, one person a row: by the names of the exports in use and by national codes. */
final class HouseholdColumns {

    private static final Column DAY = date(SheetTable.DATA_DATE, "数据日期", "分区年度", "AAR040");

    private static final List<Column> OWN = List.of(
            text("naturalVillage", "自然村", "所在组", "组", "村民小组", "AAR007"),
            text("householdNumber", "户编号", "AAC001", "户编码").needed(),
            text("personNumber", "人编号", "AAB001", "人编码"),
            text("name", "姓名", "AAB002").needed(),
            text("identityNumber", "证件号码", "AAB004", "身份证号", "身份证号码", "公民身份号码", "证件号")
                    .needed()
                    .secret(),
            text("relation", "与户主关系", "AAB006", "户主关系", "家庭关系").needed(),
            text("sex", "性别", "AAB003"),
            date("birthDate", "出生日期", "AAB005"),
            text("nationality", "民族", "AAB007"),
            text("education", "文化程度", "AAB008"),
            text("school", "在校生状况", "AAB009"),
            text("health", "健康状况", "AAB017"),
            text("labour", "劳动技能", "AAB010", "劳动能力"),
            text("workArea", "务工区域", "务工地点"),
            number("workMonths", "务工时间(月)", "务工月数", "务工时长"),
            text("seriousIllnessInsurance", "是否参加大病保险", "大病保险", "AAB022"),
            text("politics", "政治面貌", "AAK033"),
            text("personPhone", "人联系电话", "AAB031", "本人联系电话").secret(),
            date("identifiedOn", "人员识别时间"),
            number("people", "人数", "家庭人口", "家庭人口数", "家庭人数"),
            text("householdType", "户类型"),
            text("kind", "户属性", "AAC006"),
            text("status", "脱贫标志", "AAR010", "脱贫属性"),
            text("mainCause", "致贫原因1", "主要致贫原因", "致贫原因", "AAC007"),
            text("otherCauses", "其他致贫原因", "致贫原因2", "AAC008"),
            text("standard", "识别标准"),
            text("dilapidatedHouse", "危房户", "是否危房户", "AAC318"),
            text("safeWater", "是否解决安全饮用水", "饮水安全", "AAC312"),
            text("householdPhone", "户联系电话", "联系电话", "AAR012").secret(),
            text("bankName", "开户银行", "开户行", "开户银行名称"),
            text("bankAccount", "银行卡号", "银行账号", "银行卡账号", "银行帐号", "惠农卡号", "一卡通账号")
                    .secret(),
            date("registeredOn", "首次识别时间", "识别时间"),
            text("monitoringKind", "监测对象类型"),
            text("riskRemoved", "风险是否消除"),
            date("riskFoundOn", "风险识别时间"),
            date("riskRemovedOn", "风险消除时间"),
            number("statedPerCapita", "人均纯收入", "AAC082", "家庭人均纯收入"),
            number("wages", "工资性收入", "AAC073"),
            number("business", "生产经营性收入", "AAC071"),
            number("property", "财产性收入", "AAC072"),
            number("transfer", "转移性收入", "AAC085"),
            number("birthPlanning", "计划生育金", "AAC076"),
            number("subsistence", "低保金", "AAC077"),
            number("hardship", "五保金", "AAC086", "特困供养金"),
            number("pension", "养老保险金", "AAC087"),
            number("ecological", "生态补偿金", "AAC078"),
            number("otherTransfer", "其他转移性收入", "AAC083"),
            number("cost", "生产经营性支出", "AAC074"));

    static final List<Column> ALL = Stream.of(
                    Stream.of(DAY),
                    SheetPlaces.COLUMNS.stream(),
                    OWN.stream(),
                    YearFact.ALL.stream().map(YearFact::ofSheets))
            .flatMap(part -> part)
            .toList();

    private HouseholdColumns() {}
}
