package se.aterblick.standalone.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.aterblick.standalone.soak.Reply.Answer;
import se.aterblick.standalone.soak.model.Breach;
import se.aterblick.standalone.soak.model.Law;
import tools.jackson.databind.JsonNode;

/**
 * Whoever runs the service has projections made again while others read them and whatever goes
 * wrong goes wrong: it must come to its end, and find every row right.
 */
final class Operating implements Part {

    private static final String PROJECTIONS = "/follow-up/v1/projections";

    private final Client client;
    private final List<String> names = new ArrayList<>();

    Operating(Client client) {
        this.client = client;
    }

    @Override
    public void act(Random random) throws Exception {
        if (names.isEmpty()) {
            client.get(PROJECTIONS, "")
                    .json()
                    .path("items")
                    .forEach(projection -> names.add(projection.path("name").asString()));
        }
        String name = names.get(random.nextInt(names.size()));
        check(name);
        Answer answer = client.insist("POST", PROJECTIONS + "/" + name + "/rebuilds", "");
        client.tally().count("rebuilds asked for: " + answer.status());
    }

    private void check(String name) throws Exception {
        JsonNode rebuild = client.get(PROJECTIONS + "/" + name, "").json().path("rebuild");
        boolean bad =
                switch (rebuild.path("state").asString("")) {
                    case "DONE" ->
                            rebuild.path("rowsRemoved").asLong(-1) != 0
                                    || rebuild.path("rowsWritten").asLong(-1) != 0;
                    case "FAILED" -> true;
                    default -> false;
                };
        if (bad) {
            client.history()
                    .note(Breach.of(Law.SAME_EVERYWHERE, "rebuild of {}: {}", name, rebuild));
        }
    }
}
