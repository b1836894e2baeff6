package org.lingtouyan.posting;

import java.util.List;
import java.util.stream.Stream;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.SheetPlaces;

/** The columns of rosters of first secretaries, resident teams and secondments, with the headings in use. */
final class PostingColumns {

    static final List<Column> ALL = Stream.concat(
                    SheetPlaces.COLUMNS.stream(),
                    Stream.of(
                            Column.text("name", "姓名", "干部姓名", "第一书记姓名", "队员姓名").needed(),
                            Column.text("identityNumber", "身份证号", "身份证号码", "证件号码", "公民身份号码")
                                    .secret(),
                            Column.text("phone", "联系电话", "电话", "手机号", "手机号码", "联系方式")
                                    .secret(),
                            Column.text("title", "单位职务", "职务", "原单位职务", "派出单位职务", "派出单位及职务", "现任职务"),
                            Column.text("role", "岗位", "担任职务", "驻村职务", "任职", "帮扶职务", "挂职职务", "队内职务"),
                            Column.text("alsoCaptain", "兼任队长", "是否兼任队长", "是否兼任工作队队长"),
                            Column.text("inTeam", "编入工作队", "是否编入工作队", "是否编入驻村工作队"),
                            Column.text("sendingUnit", "派出单位", "选派单位", "派出单位名称", "单位", "工作单位")
                                    .needed(),
                            Column.text("unitLevel", "派出单位层级", "单位层级", "选派层级", "单位隶属关系"),
                            Column.date("validFrom", "到任时间", "到任日期", "任职时间", "到村时间", "到村任职时间", "驻村开始时间", "选派时间", "开始时间")
                                    .needed(),
                            Column.date("termEndsOn", "任期届满时间", "任期届满", "届满时间", "任期至"),
                            Column.date("validTo", "离任时间", "离任日期", "驻村结束时间", "结束时间", "离村时间"),
                            Column.text("endReason", "离任原因", "调整原因", "变动原因"),
                            Column.text("expertise", "熟悉领域", "专长", "熟悉的领域", "专业领域", "分管领域"),
                            Column.text("note", "备注", "说明")))
            .toList();

    private PostingColumns() {}
}
