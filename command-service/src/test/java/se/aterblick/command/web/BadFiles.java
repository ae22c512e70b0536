package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Forms and accounting files that are refused as a whole. */
final class BadFiles {

    private static final String SIE =
            """
            #RAR 0 20240101 20241231
            #PSALDO 0 202401 3010 {} -100.00
            #PBUDGET 0 202401 3010 {} -90.00
            """;
    private static final String LINE = "{'budgetLine':'kost-resultat','accounts':['3000-3999']}";

    private BadFiles() {}

    static Stream<BadRequest> all() {
        return Stream.concat(forms(), accounts());
    }

    private static Stream<BadRequest> forms() {
        String about = "form:about\nformat;;aterblick-form/1\nplan;;small-2024\nperiod;;AR\n";
        return Stream.of(
                refused("a form in JSON", form("application/json", "{}"), 415, "http-415"),
                refused("a form in ODF", form("application/zip", "PK"), 415, "http-415"),
                refused(
                        "a table that is no form",
                        form("text/csv", "a;b\n1;2\n"),
                        422,
                        "no-form",
                        "aterblick-form/1"),
                refused(
                        "a form that does not say how old it is",
                        form("text/csv", about),
                        422,
                        "no-form",
                        "aterblick-form/1"),
                refused(
                        "a form from the future",
                        form("text/csv", about + "sequence;;999999\n"),
                        422,
                        "form-of-another",
                        "small-2024 AR"),
                refused(
                        "a form for another period",
                        form("text/csv", about.replace("AR", "UR2") + "sequence;;0\n"),
                        422,
                        "form-of-another",
                        "small-2024 UR2",
                        "small-2024 AR"),
                refused(
                        "a form with a column taken away",
                        form("text/csv", about + "sequence;;0\nform:outcome;item;value\n"),
                        422,
                        "form-column-missing",
                        "serviceArea"),
                refused(
                        "a form with a sheet of an unknown kind",
                        form("text/csv", about + "sequence;;0\nform:result;item\n"),
                        422,
                        "form-unknown-sheet",
                        "result"),
                refused(
                        "something that is no workbook",
                        form(SubmittedFileResolver.EXCEL, "PK"),
                        422,
                        "form-unreadable"),
                refused(
                        "a form with a quote that does not end",
                        form("text/csv", "\"form"),
                        422,
                        "form-unreadable"),
                refused(
                        "a form by a registrar",
                        form("text/csv", about).by(Callers.REGISTRAR),
                        403,
                        "role-not-allowed"),
                refused(
                        "a form with a name too long for a file",
                        Call.of("POST", PLAN + "/forms/AR?fileName=" + "a".repeat(401))
                                .bytes(new byte[0])
                                .with("Content-Type", "text/csv")
                                .by(Callers.MANAGER),
                        400,
                        "invalid-value.too-long",
                        "fileName"));
    }

    private static Stream<BadRequest> accounts() {
        return Stream.of(
                refused(
                        "an accounting file without a mapping",
                        accounts("{'file':'IA=='}"),
                        400,
                        "invalid-value.required",
                        "mapping"),
                refused(
                        "an accounting file that is not base64",
                        accounts("{'mapping':%s,'file':'å'}".formatted(mapping("AR", LINE))),
                        400,
                        "invalid-value.base64",
                        "file"),
                refused(
                        "a mapping of accounts that are no numbers",
                        accounts("AR", LINE.replace("3000-3999", "3xxx"), SIE),
                        400,
                        "invalid-value.account-range",
                        "3xxx"),
                refused(
                        "a mapping that names a line twice",
                        accounts("AR", LINE + "," + LINE, SIE),
                        400,
                        "invalid-value.duplicate",
                        "kost"),
                refused(
                        "accounts for a period that is not there",
                        accounts("T1", LINE, SIE),
                        422,
                        "period-not-in-plan",
                        "T1"),
                refused(
                        "accounts without a year",
                        accounts("AR", LINE, SIE.substring(SIE.indexOf("#PSALDO"))),
                        422,
                        "sie-no-year"),
                refused(
                        "accounts that only budget",
                        accounts("AR", LINE, SIE.replace("#PSALDO", "#X")),
                        422,
                        "sie-no-balances"),
                refused(
                        "accounts of another year",
                        accounts("AR", LINE, SIE.replace("20241231", "20240630")),
                        422,
                        "sie-other-days",
                        "2024-06-30",
                        "2024-12-31"),
                refused(
                        "accounts with a line that is not SIE",
                        accounts("AR", LINE, SIE.replace("-100.00", "-100,00")),
                        422,
                        "sie-unreadable",
                        "2"),
                refused(
                        "accounts for a budget line that is not there",
                        accounts("AR", LINE.replace("kost-", "kust-"), SIE),
                        422,
                        "sie-refused",
                        "1"),
                refused(
                        "accounts by a manager",
                        accounts("AR", LINE, SIE).by(Callers.MANAGER),
                        403,
                        "role-not-allowed"));
    }

    private static Call form(String type, String text) {
        return Call.of("POST", PLAN + "/forms/AR")
                .bytes(text.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", type)
                .by(Callers.MANAGER);
    }

    private static Call accounts(String period, String lines, String sie) {
        return accounts(
                "{'mapping':%s,'file':'%s'}"
                        .formatted(
                                mapping(period, lines),
                                Base64.getEncoder()
                                        .encodeToString(sie.getBytes(StandardCharsets.UTF_8))));
    }

    private static String mapping(String period, String lines) {
        return "{'format':'aterblick-accounts/1','period':'%s','unit':'MSEK','lines':[%s]}"
                .formatted(period, lines);
    }

    private static Call accounts(String json) {
        return Call.post(PLAN + "/accounting-imports", json).by(Callers.CONTROLLER);
    }
}
