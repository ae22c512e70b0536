package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera reads is what was written. */
class QrCodeTests {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET_ZONE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256:65c7d3b9",
                "aterblick.example/demo\n80\nGjuDrZet/V+4vvEgrvvlTPhnw0d7dDcTTfEk/BvBCxQ=\n\n\u2014 räksmörgås\n"
            })
    void isReadAsItWasWritten(String text) throws Exception {
        QrCode code = QrCode.of(text);

        BitMatrix modules = new BitMatrix(code.size() - 2 * QUIET_ZONE);
        Matcher module = MODULE.matcher(code.path());
        while (module.find()) {
            modules.set(
                    Integer.parseInt(module.group(1)) - QUIET_ZONE,
                    Integer.parseInt(module.group(2)) - QUIET_ZONE);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = 3_000)
    void refusesWhatNoCodeHolds(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(length)));
    }
}
