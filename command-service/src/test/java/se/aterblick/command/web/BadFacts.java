package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;

import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Well-formed facts that the plan does not have room for. */
final class BadFacts {

    private BadFacts() {}

    static Stream<BadRequest> all() {
        return Stream.of(unknownNames(), figures(), words(), periods()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> unknownNames() {
        return Stream.of(
                refused(
                        "unknown plan",
                        post(
                                        ROOT + "/plans/smal-2024/outcomes",
                                        "{'indicator':'osa-varde','period':'AR','value':'65'}")
                                .by(Callers.MANAGER),
                        404,
                        "unknown-plan",
                        "smal-2024",
                        "small-2024"),
                refused(
                        "unknown item",
                        status("{'item':'beredskapp','period':'AR','label':'Klart'}"),
                        404,
                        "unknown-item",
                        "beredskapp",
                        "beredskap-lager"),
                refused(
                        "unknown indicator",
                        outcome("{'indicator':'osa','period':'AR','value':'65'}"),
                        404,
                        "unknown-indicator",
                        "osa",
                        "osa-varde"),
                refused(
                        "unknown period",
                        outcome("{'indicator':'osa-varde','period':'T1','value':'65'}"),
                        422,
                        "period-not-in-plan",
                        "T1",
                        "UR1"),
                refused(
                        "unknown service area",
                        status(
                                "{'item':'beredskap','period':'AR','serviceArea':'kok','label':'Klart'}"),
                        404,
                        "unknown-service-area",
                        "kok",
                        "kost"),
                refused(
                        "unknown budget line",
                        deviation(
                                "{'budgetLine':'resultat','period':'AR','deviation':'1','unit':'MSEK'}"),
                        404,
                        "unknown-budget-line",
                        "resultat",
                        "periodresultat"),
                refused(
                        "unknown investment line",
                        post(
                                        PLAN + "/investments",
                                        "{'line':'ugn','period':'AR','actual':'1','unit':'KSEK'}")
                                .by(Callers.CONTROLLER),
                        404,
                        "unknown-investment-line",
                        "ugn",
                        "ugnar"),
                refused(
                        "unknown control",
                        control("{'control':'behorighet','period':'AR','verdict':'DEVIATION'}"),
                        404,
                        "unknown-control",
                        "behorighet",
                        "behorigheter"));
    }

    private static Stream<BadRequest> figures() {
        return Stream.of(
                refused(
                        "wrong unit",
                        outcome("{'indicator':'matsvinn','period':'AR','value':'85','unit':'kg'}"),
                        422,
                        "wrong-unit",
                        "kg",
                        "g/portion"),
                refused(
                        "no unit where there is one",
                        outcome("{'indicator':'matsvinn','period':'AR','value':'85'}"),
                        422,
                        "wrong-unit",
                        "g/portion"),
                refused(
                        "too many decimals",
                        outcome("{'indicator':'osa-varde','period':'AR','value':'65.123'}"),
                        422,
                        "too-many-decimals",
                        "65.123",
                        "value"),
                refused(
                        "a deviation that does not add up",
                        deviation(
                                "{'budgetLine':'periodresultat','period':'AR','actual':'-731',"
                                        + "'budget':'-699','deviation':'-35','unit':'MSEK'}"),
                        422,
                        "does-not-add-up",
                        "-35",
                        "-32"),
                refused(
                        "a trend that does not add up",
                        post(
                                        PLAN + "/cost-trends",
                                        "{'trend':'COST','period':'AR','previousYear':'-704',"
                                                + "'currentYear':'-731','change':'-27',"
                                                + "'budget':'-699','budgetDifference':'-31',"
                                                + "'changeRate':'3.8','budgetChangeRate':'-0.6',"
                                                + "'rateDifference':'4.5','unit':'MSEK'}")
                                .by(Callers.CONTROLLER),
                        422,
                        "does-not-add-up",
                        "rateDifference",
                        "-4.4"),
                refused(
                        "a carry-over that is not the sum of its items",
                        carryOver(
                                "{'period':'AR','amount':'8.3','unit':'MSEK','toYear':2025,"
                                        + "'items':[{'amount':'5.0','purpose':'Ugnar'}]}"),
                        422,
                        "does-not-add-up",
                        "8.3",
                        "5.0"),
                refused(
                        "a carry-over into the same year",
                        carryOver(
                                "{'period':'AR','amount':'8.3','unit':'MSEK','toYear':2024,"
                                        + "'items':[]}"),
                        422,
                        "year-not-later",
                        "2024"),
                refused(
                        "a basis the indicator is not measured on",
                        outcome(
                                "{'indicator':'sjukfranvaro','period':'AR','value':'7.6',"
                                        + "'unit':'%','basis':'YEAR_TO_DATE'}"),
                        422,
                        "basis-not-measured",
                        "YEAR_TO_DATE",
                        "ROLLING_12"),
                refused(
                        "an area the indicator is not for",
                        outcome(
                                "{'indicator':'portioner','serviceArea':'fastighet',"
                                        + "'period':'AR','value':'7','unit':'st',"
                                        + "'basis':'YEAR_TO_DATE'}"),
                        422,
                        "area-out-of-scope",
                        "fastighet",
                        "kost"));
    }

    private static Stream<BadRequest> words() {
        return Stream.of(
                refused(
                        "a word that is not in the vocabulary",
                        status("{'item':'beredskap','period':'AR','label':'Färdigt'}"),
                        422,
                        "unknown-word",
                        "Färdigt",
                        "Uppfylls delvis"),
                refused(
                        "an axis that contradicts the word",
                        status(
                                "{'item':'beredskap','period':'AR','label':'Klart','progress':'ONGOING'}"),
                        422,
                        "word-contradicted",
                        "Klart",
                        "DONE"),
                refused(
                        "a status that says nothing",
                        status("{'item':'beredskap','period':'AR'}"),
                        400,
                        "invalid-value.status-or-reason"),
                refused(
                        "a status and the reason why there is none",
                        status(
                                "{'item':'beredskap','period':'AR','label':'Klart','missingReason':'x'}"),
                        400,
                        "invalid-value.status-or-reason"),
                refused(
                        "a value and the reason why there is none",
                        outcome(
                                "{'indicator':'osa-varde','period':'AR','value':'65','missingReason':'x'}"),
                        400,
                        "invalid-value.value-or-reason"));
    }

    private static Stream<BadRequest> periods() {
        return Stream.of(
                refused(
                        "no forecast in the statutory interim report",
                        deviation(
                                "{'budgetLine':'periodresultat','period':'UR2','deviation':'1','unit':'MSEK'}"),
                        422,
                        "forecast-required",
                        "UR2"),
                refused(
                        "a control in a report it is not due in",
                        control("{'control':'arsvis','period':'UR2','verdict':'NO_DEVIATION'}"),
                        422,
                        "control-not-due",
                        "arsvis",
                        "UR2",
                        "AR"),
                refused(
                        "an update of an approved period that is no correction",
                        outcome("{'indicator':'osa-varde','period':'UR1','value':'65'}"),
                        409,
                        "corrections-only",
                        "UR1"));
    }

    static Call outcome(String json) {
        return post(PLAN + "/outcomes", json).by(Callers.MANAGER);
    }

    static Call status(String json) {
        return post(PLAN + "/status-reports", json).by(Callers.MANAGER);
    }

    private static Call control(String json) {
        return post(PLAN + "/control-results", json).by(Callers.MANAGER);
    }

    private static Call deviation(String json) {
        return post(PLAN + "/budget-deviations", json).by(Callers.CONTROLLER);
    }

    private static Call carryOver(String json) {
        return post(PLAN + "/carry-over-requests", json).by(Callers.CONTROLLER);
    }
}
