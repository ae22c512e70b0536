package se.aterblick.query.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of Läget: on the page and as files they are asked for in the same way. */
enum OverviewList {
    OFF_TARGET("off-target", "outcomes?verdict=OFF_TARGET&sort=-year,indicatorName"),
    DEVIATIONS("deviations", "budget-deviations?sort=deviationSek"),
    TRENDS("trends", "cost-trends?"),
    FORECASTS("forecasts", "forecasts?"),
    COMMITMENTS("commitments", "commitments?");

    private final String code;
    private final String question;

    OverviewList(String code, String question) {
        this.code = code;
        this.question = question;
    }

    static Optional<OverviewList> of(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }

    /** The address with {@code {}} where the values belong; empty ones are not asked for. */
    String address(String plan, String period) {
        return "/follow-up/v1/"
                + question
                + (plan.isEmpty() ? "" : "&plan={plan}")
                + (period.isEmpty() ? "" : "&period={period}");
    }

    Object[] values(String plan, String period) {
        return Stream.of(plan, period).filter(value -> !value.isEmpty()).toArray();
    }
}
