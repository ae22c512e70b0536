package se.aterblick.standalone.soak;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.aterblick.standalone.soak.Reply.Answer;

/** Has the plans of a soak adopted before it begins. */
record Adoption(Client controller, Book book) {

    void adopt() throws InterruptedException {
        for (Book.Plan plan : book.plans()) {
            Answer answer =
                    controller.insist("PUT", "/reporting/v1/plans/" + plan.id(), json(plan));
            if (!answer.isGood()) {
                throw new AssertionError(answer);
            }
            plan.acknowledged(new Book.Newest(0, answer.token()));
            new Reader(controller).view(plan.periods().getFirst(), plan.newest().get());
        }
    }

    private static String json(Book.Plan plan) {
        return """
        {"format": "aterblick-plan/2", "planId": "%s", "title": "Verksamhetsplan 2025", "year": 2025,
         "timeZone": "Europe/Stockholm",
         "organisation": {"id": "region-exempel", "name": "Region Exempel"},
         "committee": {"id": "dn-regionservice", "name": "Driftnämnden Exempel"},
         "administration": {"id": "regionservice", "name": "Exempelservice"},
         "vocabulary": [{"label": "Uppfylls", "fulfilment": "FULFILLED"}],
         "focusAreas": [{"id": "omrade", "title": "Område", "origin": "COUNCIL",
           "assignments": [{"id": "atgard", "title": "Åtgärd", "responsible": ["Chef"]}]}],
         "periods": [%s],
         "indicators": [%s]}
        """
                .formatted(
                        plan.id(),
                        IntStream.rangeClosed(1, Book.PERIODS)
                                .mapToObj(Adoption::period)
                                .collect(Collectors.joining(",")),
                        plan.periods().getFirst().figures().stream()
                                .map(Adoption::indicator)
                                .collect(Collectors.joining(",")));
    }

    private static String period(int month) {
        return """
        {"code": "P%02d", "name": "Månad %d", "from": "2025-%02d-01", "to": "2025-%02d-28", "kind": "%s"}\
        """
                .formatted(month, month, month, month, month == 12 ? "ANNUAL" : "INTERIM");
    }

    private static String indicator(Book.Figure figure) {
        return """
        {"key": "%1$s", "name": "%1$s", "group": "OWN", "direction": "LOWER_IS_BETTER",
         "target": {"value": "100"}}\
        """
                .formatted(figure.indicator());
    }
}
