package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTests {

    @Test
    void initialsAreWhatOneTypesForAName() {
        assertThat(Pinyin.initials("会宁县")).isEqualTo("hnx");
        assertThat(Pinyin.initials("长坡村")).isEqualTo("cpc");
        assertThat(Pinyin.initials("曾建国")).isEqualTo("zjg");
    }

    @Test
    void rareCharactersOfGansuVillagesAreKnown() {
        assertThat(Pinyin.of("陈家屲村")).isEqualTo("chenjiawacun");
        assertThat(Pinyin.of("䃎上村")).isEqualTo("zhashangcun");
    }

    @Test
    void whatIsNotChineseStaysAndSignsGo() {
        assertThat(Pinyin.initials("第2组 (A)")).isEqualTo("d2za");
        assertThat(Pinyin.of("扎西·才让")).isEqualTo("zhaxicairang");
    }
}
