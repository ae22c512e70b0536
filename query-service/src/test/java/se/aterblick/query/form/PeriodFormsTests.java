package se.aterblick.query.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.event.PlanAdopted;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.RandomFacts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.form.CsvForm;
import se.aterblick.form.ExcelForm;
import se.aterblick.form.FilledForm;
import se.aterblick.form.FilledRow;
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormLanguage;
import se.aterblick.form.FormReader;
import se.aterblick.form.FormSheet;
import se.aterblick.form.PurposeSum;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.reporting.CarryOverItem;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.Status;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Decimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is due in a period, for whom, and what has been reported of it. */
class PeriodFormsTests {

    private static final JsonMapper JSON = PlanJson.mapper();
    private static final Caller CONTROLLER = caller(Role.CONTROLLER);
    private static final Caller MANAGER = caller(Role.MANAGER, "service");
    private static final Caller KOST = caller(Role.MANAGER, "kost");

    @Test
    void holdsARowForEverythingThatIsDue() {
        FilledForm form = form(adopted().state(), CONTROLLER);

        assertThat(items(form, FormSheet.STATUS)).contains("beredskap", "hv-1");
        assertThat(items(form, FormSheet.OUTCOME))
                .contains("osa-varde", "matsvinn", "nojda-anvandare", "sjukfranvaro", "portioner");
        assertThat(
                        form.rows().stream()
                                .filter(row -> row.item().equals("sjukfranvaro"))
                                .map(FilledRow::basis))
                .containsExactly("ROLLING_12", "MONTH");
        assertThat(items(form, FormSheet.VOLUME_FIGURE)).containsExactly("dygnsportioner");
        assertThat(items(form, FormSheet.COST_TREND)).containsExactly("cost", "income");
        assertThat(items(form, FormSheet.CONTROL_RESULT)).containsExactly("behorigheter");
        assertThat(form.rows()).allSatisfy(row -> assertThat(row.isBlank()).isTrue());
        assertThat(form.head().sequence()).isZero();
    }

    @Test
    void holdsForAManagerWhatConcernsTheirAreasOnly() {
        FilledForm form = form(adopted().state(), KOST);

        assertThat(
                        form.rows().stream()
                                .filter(row -> !"kost".equals(row.serviceArea()))
                                .map(FilledRow::item))
                .containsExactly("portioner", "dygnsportioner", "kost-resultat", "ugnar");
        assertThat(items(form, FormSheet.STATUS)).contains("beredskap");
        assertThat(form(adopted().state(), MANAGER).rows())
                .hasSameSizeAs(form(adopted().state(), CONTROLLER).rows());
    }

    /** Whatever has been reported comes back from the form as it was, digit by digit. */
    @Test
    void isFilledInWithWhatHasBeenReported() {
        for (int seed = 0; seed < 10; seed++) {
            HandMadeStream stream = adopted();
            RandomFacts facts = new RandomFacts(new Random(seed));
            for (int i = 0; i < 60; i++) {
                Fact fact = facts.in(i % 3 == 0 ? SmallPlan.UR1 : SmallPlan.UR2);
                stream.report(
                        fact instanceof CarryOverRequest r ? withPurposes(r, null, i % 5) : fact);
            }
            FilledForm form = form(stream.state(), CONTROLLER);
            Set<FactKey> filled = new TreeSet<>();
            for (FilledRow row : form.rows()) {
                assertThat(row.faults()).isEmpty();
                FactKey key =
                        new FactKey(row.kind().kind(), row.item(), row.serviceArea(), row.basis());
                stream.state()
                        .period(SmallPlan.UR2)
                        .fact(key)
                        .map(RecordedFact::fact)
                        .ifPresent(fact -> {
                            assertSame(row, fact);
                            filled.add(key);
                        });
            }
            assertThat(filled)
                    .isEqualTo(
                            stream.state().period(SmallPlan.UR2).facts().stream()
                                    .map(fact -> fact.fact().key())
                                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** For none it is as it was; for several it may be their sum. */
    private static CarryOverRequest withPurposes(
            CarryOverRequest request, @Nullable String area, int purposes) {
        List<CarryOverItem> items =
                IntStream.range(0, purposes)
                        .mapToObj(i ->
                                new CarryOverItem(
                                        i == 0 ? "kost" : null,
                                        Decimal.of("1." + i),
                                        "Ändamål\n- " + i))
                        .toList();
        return new CarryOverRequest(
                area,
                request.period(),
                purposes == 3 ? Decimal.of("3.3") : request.amount(),
                request.unit(),
                request.toYear(),
                items,
                request.comment());
    }

    private static void assertSame(FilledRow row, Fact fact) {
        JsonNode tree = JSON.valueToTree(fact);
        Integer part = row.part();
        JsonNode of = part == null ? tree : tree.path("items").path(part - 1);
        for (FormColumn column : row.kind().inputs(part != null)) {
            String expected = of.path(column.field()).asString(null);
            String found = row.values().get(column.id());
            // What an organisation's word means is not repeated beside it, nor what purposes give.
            boolean implied =
                    fact instanceof Status
                            || (fact instanceof CarryOverRequest request
                                    && column.id().equals("amount")
                                    && PurposeSum.isThatOf(request));
            if (found != null || !implied) {
                assertThat(found).as(column.id() + " of " + fact).isEqualTo(expected);
            }
        }
    }

    @Test
    void showsWhatWasReportedInThePeriodBefore() throws IOException {
        HandMadeStream stream = adopted();
        stream.report(Facts.outcome("osa-varde", SmallPlan.UR1, "64.5"));

        String csv = csv(stream.state(), FormLanguage.SWEDISH);

        assertThat(csv).contains("osa-varde;;Perioden;;OSA-värde;;;67;\"64,5\";;");
    }

    /** No plan says which there are: what was written before may be written again. */
    @Test
    void holdsARowForEveryPassageThatThereHasBeen() throws IOException {
        HandMadeStream stream = adopted();
        stream.report(Facts.narrative("ekonomi", SmallPlan.UR1, 20, "Stabil."));
        stream.report(Facts.narrative("verksamhet", SmallPlan.UR1, 10, "Som i fjol."));
        stream.report(Facts.narrative("ekonomi", SmallPlan.UR2, 20, "Sämre."));

        List<FilledRow> passages =
                form(stream.state(), CONTROLLER).rows().stream()
                        .filter(row -> row.kind() == FormSheet.NARRATIVE)
                        .toList();

        assertThat(passages)
                .extracting(FilledRow::item, FilledRow::isBlank, FilledRow::values)
                .containsExactly(
                        tuple(
                                "verksamhet",
                                true,
                                Map.of("order", "10", "title", "Rubrik verksamhet")),
                        tuple(
                                "ekonomi",
                                false,
                                Map.of(
                                        "order", "20",
                                        "title", "Rubrik ekonomi",
                                        "text", "Sämre.")));
        assertThat(csv(stream.state(), FormLanguage.ENGLISH))
                .contains("verksamhet,,,Rubrik verksamhet,,,Som i fjol.,10,Rubrik verksamhet,");
        assertThat(items(form(stream.state(), KOST), FormSheet.NARRATIVE)).isEmpty();
    }

    /** Nor does it say what money is asked for: there are rows for ten purposes more. */
    @Test
    void holdsARowForARequestAndForEachOfItsPurposes() throws IOException {
        HandMadeStream stream = adopted();
        stream.report(withPurposes(Facts.carryOver(SmallPlan.UR1, "4.0", 2025), null, 1));
        stream.report(withPurposes(Facts.carryOver(SmallPlan.UR2, "0", 2025), null, 3));

        List<FilledRow> rows = rows(form(stream.state(), CONTROLLER));

        assertThat(rows).extracting(FilledRow::part).startsWith(null, 1, 2).hasSize(14);
        assertThat(rows.getFirst().values()).isEqualTo(Map.of("unit", "MSEK", "toYear", "2025"));
        assertThat(rows.get(1).values())
                .isEqualTo(
                        Map.of(
                                "items.purpose", "Ändamål\n- 0",
                                "items.amount", "1.0",
                                "items.serviceArea", "kost"));
        assertThat(rows.subList(4, 14)).allSatisfy(row -> assertThat(row.isBlank()).isTrue());
        assertThat(csv(stream.state(), FormLanguage.SWEDISH))
                .contains(
                        "investments;;;;Begäran om överföring;;\"3,3\";\"4,0\";;2025;mnkr;",
                        "investments;;1;;Ändamål 1;;;\"1,0\";\"Ändamål\n- 0\";;;\"Ändamål");
        assertThat(csv(stream.state(), FormLanguage.ENGLISH))
                .contains("investments,,,,Request for carry-over,,3.3,4.0,,2025,MSEK,")
                .contains("investments,,13,,Purpose 13,");
    }

    @Test
    void letsEveryoneAskForWhatTheyMay() {
        HandMadeStream stream = adopted();
        stream.report(withPurposes(Facts.carryOver(SmallPlan.UR2, "1", 2025), "fastighet", 0));

        assertThat(rows(form(stream.state(), KOST)))
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.serviceArea()).isEqualTo("kost"));
        assertThat(rows(form(stream.state(), CONTROLLER)))
                .hasSize(22)
                .filteredOn(row -> row.part() == null)
                .extracting(FilledRow::serviceArea)
                .containsExactly(null, "fastighet");
    }

    private static List<FilledRow> rows(FilledForm form) {
        return form.rows().stream()
                .filter(row -> row.kind() == FormSheet.CARRY_OVER_REQUEST)
                .toList();
    }

    private static String csv(PlanState state, FormLanguage language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvForm.write(
                PeriodForms.of(
                        state,
                        state.plan().period(SmallPlan.UR2).orElseThrow(),
                        CONTROLLER,
                        language,
                        text -> text),
                language,
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> items(FilledForm form, FormSheet sheet) {
        return form.rows().stream()
                .filter(row -> row.kind() == sheet)
                .map(FilledRow::item)
                .toList();
    }

    private static FilledForm form(PlanState state, Caller caller) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExcelForm.write(
                    PeriodForms.of(
                            state,
                            state.plan().period(SmallPlan.UR2).orElseThrow(),
                            caller,
                            FormLanguage.SWEDISH,
                            text -> text),
                    FormLanguage.SWEDISH,
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FormReader.excel(out.toByteArray());
    }

    private static HandMadeStream adopted() {
        HandMadeStream stream = new HandMadeStream(SmallPlan.ID);
        stream.add(new PlanAdopted(SmallPlan.content()));
        return stream;
    }

    private static Caller caller(Role role, String... areas) {
        return new Caller("p-1", Set.of(role), Set.of("driftnamnden"), Set.of(areas));
    }
}
