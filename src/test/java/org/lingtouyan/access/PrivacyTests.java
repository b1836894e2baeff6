package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrivacyTests {

    private static final Privacy PRIVACY = new Privacy(keys(new byte[16], new byte[32]), searching(SearchKeyUse.FIRST));
    private static final Privacy ELSEWHERE = new Privacy(
            keys(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, new byte[] {7}),
            new SearchKeys(version -> new byte[] {7}, () -> SearchKeyUse.FIRST));

    @Property
    void whatIsSealedOpensAgainAlsoAfterItsKeyWasStored(@ForAll String text) {
        var sealer = PRIVACY.newSealer();
        var sealed = sealer.seal(text);
        var later = PRIVACY.sealer(sealer.dataKey(), sealer.keyVersion());
        var withoutHalfCharacters = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(later.open(sealed)).isEqualTo(withoutHalfCharacters);
    }

    @Property(tries = 200)
    void aFlippedBitIsNoticedWhereverItIs(@ForAll @IntRange(min = 0, max = 8 * 47 - 1) int bit) {
        var sealer = PRIVACY.newSealer();
        var sealed = sealer.seal("620102199001010014");
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> sealer.open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("620102");
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        var sealer = PRIVACY.newSealer();
        assertThat(sealer.seal("13800000000")).isNotEqualTo(sealer.seal("13800000000"));
    }

    @Test
    void anotherRecordsKeyDoesNotOpenIt() {
        var sealed = PRIVACY.newSealer().seal("13800000000");
        assertThatThrownBy(() -> PRIVACY.newSealer().open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherInstallationCannotUnwrapARecordKeyNorGuessAFingerprint() {
        var sealer = PRIVACY.newSealer();
        assertThatThrownBy(() -> ELSEWHERE.sealer(sealer.dataKey(), 1)).isInstanceOf(IllegalStateException.class);
        assertThat(ELSEWHERE.fingerprints("a").odd())
                .isNotEqualTo(PRIVACY.fingerprints("a").odd())
                .hasSize(32);
        assertThat(ELSEWHERE.digest("a")).isNotEqualTo(PRIVACY.digest("a"));
    }

    @Test
    void equalValuesHaveEqualFingerprints() {
        assertThat(PRIVACY.fingerprints("620102199001010014").odd())
                .isEqualTo(PRIVACY.fingerprints("620102199001010014").odd())
                .isNotEqualTo(PRIVACY.fingerprints("620102199001010015").odd());
    }

    @Test
    void aMasterKeyThatWasNeverMadeIsRefused() {
        assertThatThrownBy(() -> PRIVACY.sealer(new byte[45], 2)).hasMessageContaining("version 2");
    }

    @Test
    void aFingerprintIsHmacSm3AsOpensslComputesIt() {
        var key = HexFormat.of().parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
        var fingerprint = new KeyedHash(key).of("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(fingerprint))
                .isEqualTo("44809d3ff5336f44071be1917887380730ae145f940a53819279801784c65e17");
    }

    @Test
    void aNewMasterKeyWrapsTheSameRecordKeySoThatWhatWasSealedStillOpens() {
        var made = new ConcurrentHashMap<>(Map.of(1, new byte[16]));
        var keys = keys(made);
        var privacy = new Privacy(keys, searching(SearchKeyUse.FIRST));
        var before = privacy.newSealer();
        var sealed = before.seal("620102199001010014");
        assertThat(keys.makeNext()).isEqualTo(2);
        var anew = privacy.wrappedAnew(before.dataKey(), 1, 2);
        assertThat(privacy.sealer(anew, 2).open(sealed)).isEqualTo("620102199001010014");
        assertThat(privacy.sealer(before.dataKey(), 1).open(sealed)).isEqualTo("620102199001010014");
        assertThatThrownBy(() -> privacy.sealer(anew, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVersionThatAnotherProcessMadeIsUsedFromThenOn() {
        var made = new ConcurrentHashMap<>(Map.of(1, new byte[16]));
        var privacy = new Privacy(keys(made), searching(SearchKeyUse.FIRST));
        assertThat(privacy.newSealer().keyVersion()).isEqualTo(1);
        made.put(2, new byte[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2});
        assertThat(privacy.newSealer().keyVersion()).isEqualTo(2);
    }

    @Test
    void whileKeysChangeAValueIsFoundUnderBothAndEachSaysWhichItIs() {
        var filling = new Privacy(keys(new byte[16], new byte[32]), searching(new SearchKeyUse(1, 2)));
        var clearing = new Privacy(keys(new byte[16], new byte[32]), searching(new SearchKeyUse(2, 1)));
        var before = PRIVACY.fingerprints("620102199001010014");
        var during = filling.fingerprints("620102199001010014");
        var after = clearing.fingerprints("620102199001010014");
        assertThat(before.even()).isNull();
        assertThat(during.odd()).isEqualTo(before.odd());
        assertThat(during.even()).hasSize(34).startsWith(0, 2);
        assertThat(after.even()).isEqualTo(during.even());
        assertThat(during.asked()).isEqualTo(before.asked()).isNotEqualTo(after.asked());
        assertThat(during.sameAs(before.odd(), null)).isTrue();
        assertThat(after.sameAs(before.odd(), null)).isFalse();
    }

    private static SearchKeys searching(SearchKeyUse use) {
        return new SearchKeys(version -> new byte[] {(byte) version, 1}, () -> use);
    }

    private static MasterKeys keys(byte[] first, byte[] fingerprintKey) {
        return new MasterKeys(
                version -> version == 1 ? Optional.of(first) : Optional.empty(), version -> first, fingerprintKey);
    }

    private static MasterKeys keys(Map<Integer, byte[]> made) {
        return new MasterKeys(
                version -> Optional.ofNullable(made.get(version)),
                version -> made.computeIfAbsent(version, each -> SealedBox.newKey()),
                new byte[32]);
    }
}
