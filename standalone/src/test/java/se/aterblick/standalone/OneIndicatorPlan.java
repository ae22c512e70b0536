package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.aterblick.standalone.RunningSystem.Answer;

/** A plan of its own with one indicator, for what is about processes more than reports. */
public record OneIndicatorPlan(RunningSystem system, String planId) {

    public static OneIndicatorPlan adoptedIn(RunningSystem system, String planId) {
        Answer adopted =
                system.send(
                        "PUT",
                        "demo-controller",
                        "/reporting/v1/plans/" + planId,
                        yaml(planId),
                        "Content-Type",
                        "application/yaml");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        OneIndicatorPlan plan = new OneIndicatorPlan(system, planId);
        assertThat(plan.viewSeeing(adopted).status()).isEqualTo(200);
        return plan;
    }

    /** Reports an outcome that depends on nothing but the key. */
    Answer report(String key) {
        return system.post(
                "demo-manager",
                "/reporting/v1/plans/" + planId + "/outcomes",
                outcome(Math.abs(key.hashCode() % 1_000)),
                "Idempotency-Key",
                key);
    }

    void importOutcomes(int rows) {
        String updates =
                IntStream.range(0, rows)
                        .mapToObj(i -> "{\"row\":\"r%d\",\"fact\":%s}".formatted(i, fact(i)))
                        .collect(Collectors.joining(","));
        Answer answer =
                system.post(
                        "demo-controller",
                        "/reporting/v1/imports",
                        "{\"format\":\"aterblick-updates/1\",\"planId\":\"%s\",\"updates\":[%s]}"
                                .formatted(planId, updates));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("recorded").asInt()).isEqualTo(rows);
    }

    Answer view() {
        return system.get("demo-auditor", reportPath());
    }

    /** The view once it has seen a write; tries again as a client is told to. */
    Answer viewSeeing(Answer write) {
        return seeing(write, reportPath());
    }

    /** The keys that are recorded, in the order of the stream, once each time they are. */
    List<String> commandIds(Answer lastWrite) {
        String events = "/follow-up/v1/plans/" + planId + "/events?limit=500&kind=outcome";
        List<String> ids = new ArrayList<>();
        seeing(lastWrite, events)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("commandId").asString()));
        return ids;
    }

    private Answer seeing(Answer write, String path) {
        Answer answer;
        int tries = 0;
        do {
            answer =
                    system.get(
                            "demo-auditor",
                            path,
                            "Consistency-Token",
                            write.header("Consistency-Token"));
            // The service itself waits 2 seconds before it says so.
        } while (answer.status() == 503 && ++tries < 20);
        return answer;
    }

    String reportPath() {
        return "/follow-up/v1/plans/" + planId + "/reports/AR";
    }

    static String outcome(int value) {
        return "{\"indicator\":\"matsvinn\",\"period\":\"AR\",\"value\":\"%d\"}".formatted(value);
    }

    private static String fact(int value) {
        return outcome(value).replace("{\"indicator\"", "{\"kind\":\"outcome\",\"indicator\"");
    }

    private static String yaml(String planId) {
        return """
        format: aterblick-plan/1
        planId: %s
        title: Verksamhetsplan 2025
        year: 2025
        timeZone: Europe/Stockholm
        organisation: {id: region-exempel, name: Region Exempel}
        committee: {id: dn-regionservice, name: Driftnämnden Exempel}
        administration: {id: regionservice, name: Exempelservice}
        periods:
          - {code: AR, name: Årsredovisning, from: "2025-01-01", to: "2025-12-31", kind: ANNUAL}
        indicators:
          - {key: matsvinn, name: Matsvinn, group: OWN, direction: LOWER_IS_BETTER, target: {value: "100"}}
        """
                .formatted(planId);
    }
}
