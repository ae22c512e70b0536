package se.aterblick.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.value.PlanId;

class ConsistencyTokenTests {

    @Test
    void comesBackAsItWasGiven() {
        ConsistencyToken token = new ConsistencyToken(PlanId.of("rgs-2024"), 4_711);

        assertThat(ConsistencyToken.decode(token.encoded())).contains(token);
        assertThat(token.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:",
                "1:7",
                "1:x:rgs-2024",
                "1:-1:rgs-2024",
                "2:7:rgs-2024",
                "1:7:Not a plan",
                "7:rgs-2024"
            })
    void isNoneOfOursIfTheTextIsOther(String text) {
        String encoded =
                Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(ConsistencyToken.decode(encoded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "ett två", "\u0000"})
    void isNoneOfOursIfItIsNoBase64(String header) {
        assertThat(ConsistencyToken.decode(header)).isEmpty();
    }
}
