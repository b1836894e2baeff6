package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTests {

    @Test
    void aDayIsReadHoweverItIsWritten() {
        for (var written : new String[] {
            "2018-12-31",
            "2018/12/31",
            "2018.12.31",
            "2018年12月31日",
            "20181231",
            "2018-12-31 00:00:00",
            "43465",
            "43465.0"
        }) {
            assertThat(Dates.parse(written)).as(written).contains(LocalDate.of(2018, 12, 31));
        }
    }

    @Test
    void aMonthOrAYearIsItsFirstDay() {
        assertThat(Dates.parse("2014年3月")).contains(LocalDate.of(2014, 3, 1));
        assertThat(Dates.parse("201403")).contains(LocalDate.of(2014, 3, 1));
        assertThat(Dates.parse("2014")).contains(LocalDate.of(2014, 1, 1));
    }

    @Test
    void untilAMonthOrAYearIsUntilItsLastDay() {
        assertThat(Dates.until("2018")).contains(LocalDate.of(2018, 12, 31));
        assertThat(Dates.until("2018年2月")).contains(LocalDate.of(2018, 2, 28));
        assertThat(Dates.until("201806")).contains(LocalDate.of(2018, 6, 30));
        assertThat(Dates.until("2018-03-05")).contains(LocalDate.of(2018, 3, 5));
    }

    @Test
    void whatIsNoDayIsNone() {
        for (var written : new String[] {"2018-02-30", "去年", "12", "0", "99999", "2018-13-01"}) {
            assertThat(Dates.parse(written)).as(written).isEmpty();
        }
    }

    @Test
    void aTitleSpeaksOfADayOrOfTheEndOfAMonth() {
        assertThat(Dates.within("数据日期：2018-12-31")).contains(LocalDate.of(2018, 12, 31));
        assertThat(Dates.within("（截至2018年12月31日）")).contains(LocalDate.of(2018, 12, 31));
        assertThat(Dates.within("截至2018年2月")).contains(LocalDate.of(2018, 2, 28));
        assertThat(Dates.within("2018年底建档立卡户名单")).contains(LocalDate.of(2018, 12, 31));
        assertThat(Dates.within("2018年度名单")).isEmpty();
    }
}
