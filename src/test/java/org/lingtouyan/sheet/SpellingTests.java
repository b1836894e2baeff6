package org.lingtouyan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTests {

    @Test
    void oneSignWrongMissingOrTooManyIsNear() {
        assertThat(Spelling.oneSignApart("长期慢性病", "长期慢性并")).isTrue();
        assertThat(Spelling.oneSignApart("长期慢性病", "长期慢病")).isTrue();
        assertThat(Spelling.oneSignApart("缺劳力", "缺劳动力")).isTrue();
        assertThat(Spelling.oneSignApart("缺劳力", "缺劳力了")).isTrue();
        assertThat(Spelling.oneSignApart("未脱贫", "已脱贫")).isTrue();
    }

    @Test
    void theSameTwoSignsAndVeryShortWordsAreNot() {
        assertThat(Spelling.oneSignApart("缺劳力", "缺劳力")).isFalse();
        assertThat(Spelling.oneSignApart("缺资金", "缺技术")).isFalse();
        assertThat(Spelling.oneSignApart("汉族", "满族")).isFalse();
        assertThat(Spelling.oneSignApart("长期慢性病", "慢性病")).isFalse();
    }
}
