package se.aterblick.standalone.soak;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of a request, as far as who sent it can know. */
sealed interface Reply {

    /** The connection broke: whether the request was received, nobody here knows. */
    record Unheard(String why) implements Reply {}

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) implements Reply {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        /** The {@code Consistency-Token}; empty if there is none. */
        String token() {
            return response.headers().firstValue("Consistency-Token").orElse("");
        }

        boolean isGood() {
            return status() / 100 == 2;
        }

        /** Whether the same request is to be sent again later. */
        boolean isForLater() {
            return switch (status()) {
                // The address found nobody; nobody can answer now; a clock that is off.
                case 502, 503, 401 -> true;
                case 409 -> code().equals("concurrent-update");
                default -> false;
            };
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        /** Of problem details. */
        String code() {
            String text = new String(body(), StandardCharsets.UTF_8);
            return text.startsWith("{") ? json().path("code").asString("") : "";
        }

        @Override
        public String toString() {
            return status() + " " + new String(body(), StandardCharsets.UTF_8);
        }
    }
}
