package se.aterblick.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import se.aterblick.standalone.RunningStandalone;
import se.aterblick.standalone.RunningSystem.Answer;

/** A plan of a test's own in the running service, so that the samples stay as they are. */
record PagePlan(String id) {

    private static final RunningStandalone SERVICE = RunningStandalone.get();

    private static final String YAML =
            """
            format: aterblick-plan/2
            planId: {planId}
            title: Verksamhetsplan 2025
            year: 2025
            timeZone: Europe/Stockholm
            organisation: {id: region-exempel, name: Region Exempel}
            committee: {id: dn-regionservice, name: Driftnämnden Exempel}
            administration: {id: regionservice, name: Exempelservice}
            serviceAreas:
              - {id: maltidsservice, name: Måltidsservice}
              - {id: logistikservice, name: Logistikservice}
            periods:
              - {code: UR1, name: Uppföljningsrapport 1, from: "2025-01-01", to: "2025-04-30", kind: INTERIM}
              - {code: UR2, name: Uppföljningsrapport 2, from: "2025-01-01", to: "2025-08-31", kind: STATUTORY_INTERIM}
              - {code: AR, name: Årsredovisning, from: "2025-01-01", to: "2025-12-31", kind: ANNUAL}
            vocabulary:
              - {label: Pågår, progress: ONGOING}
              - {label: Uppfylls, fulfilment: FULFILLED}
              - {label: Uppfylls delvis, fulfilment: PARTLY_FULFILLED}
            focusAreas:
              - id: miljo
                title: Miljö
                origin: COUNCIL
                assignments:
                  - {id: minska-svinnet, number: "1.1", title: Minska svinnet, delegated: true, responsible: [Miljösamordnare]}
            indicators:
              - {key: svinn, name: Svinn i köken, group: OWN, unit: g/portion, decimals: 1, direction: LOWER_IS_BETTER, target: {value: "100"}}
              - {key: franvaro, name: Frånvaro, group: STAFF, unit: "%", decimals: 2, direction: LOWER_IS_BETTER, bases: [ROLLING_12, MONTH], target: {value: "6.5", basis: ROLLING_12}}
            budgetLines:
              - {id: koket, name: Köket, serviceArea: maltidsservice, sign: BUDGET_MINUS_ACTUAL}
            """;

    static PagePlan adopted() {
        String id = "sidor-" + UUID.randomUUID();
        Answer adopted =
                SERVICE.send(
                        "PUT",
                        "demo-controller",
                        "/reporting/v1/plans/" + id,
                        YAML.replace("{planId}", id),
                        "Content-Type",
                        "application/yaml");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        PagePlan plan = new PagePlan(id);
        plan.awaitSeen(adopted);
        return plan;
    }

    /** Sends something to the interface that records, and waits until it can be read. */
    Answer post(String account, String path, String json) {
        Answer answer =
                SERVICE.post(account, "/reporting/v1/plans/" + id + path, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        awaitSeen(answer);
        return answer;
    }

    Answer report(String period) {
        return SERVICE.get("demo-auditor", "/follow-up/v1/plans/" + id + "/reports/" + period);
    }

    /** Everything that was recorded of an item up to a write, whatever became of it. */
    Answer trail(String item, Answer write) {
        return seen("/plans/" + id + "/events?item=" + item, write);
    }

    private void awaitSeen(Answer write) {
        seen("/plans/" + id + "/reports/UR1", write);
        seen("/completeness?plan=" + id, write);
    }

    private static Answer seen(String path, Answer write) {
        Answer seen;
        do {
            seen =
                    SERVICE.get(
                            "demo-auditor",
                            "/follow-up/v1" + path,
                            "Consistency-Token",
                            write.header("Consistency-Token"));
            // The service itself waits 2 seconds before it says so.
        } while (seen.status() == 503);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen;
    }

    /** The inbox for a period. */
    String inbox(String period) {
        return "/att-rapportera?report=" + id + "/" + period;
    }

    /** The form for one update. */
    String form(String period, String kind, String item, String basis) {
        return "/att-rapportera/%s/%s/%s/%s?basis=%s".formatted(id, period, kind, item, basis);
    }
}
