package se.aterblick.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.value.PlanId;

/** What continues what across plans. */
class LineageTests {

    private static final PlanContent EARLIER =
            plan("p-2022", 2022, figure("a"), figure("b"), figure("kept"), figure("c"));
    private static final PlanContent LATER =
            plan(
                    "p-2024",
                    2024,
                    figure("ab", "p-2022/a", "p-2022/b"),
                    figure("kept"),
                    figure("c1", "p-2022/c"),
                    figure("c2", "p-2022/c"),
                    figure("renamed", "unseen/old"));

    private final Lineage lineage = Lineage.of(List.of(EARLIER, LATER));

    @Test
    void tellsMergedFromSplitFromRenamedFromKept() {
        assertThat(lineage.predecessors(member("p-2024", "ab")))
                .containsExactly(
                        relative("p-2022", "a", LineageRelation.MERGES),
                        relative("p-2022", "b", LineageRelation.MERGES));
        assertThat(lineage.successors(member("p-2022", "a")))
                .containsExactly(relative("p-2024", "ab", LineageRelation.MERGES));
        assertThat(lineage.successors(member("p-2022", "c")))
                .containsExactly(
                        relative("p-2024", "c1", LineageRelation.SPLITS),
                        relative("p-2024", "c2", LineageRelation.SPLITS));
        assertThat(lineage.predecessors(member("p-2024", "kept")))
                .containsExactly(relative("p-2022", "kept", LineageRelation.SAME_KEY));
        assertThat(lineage.predecessors(member("p-2024", "renamed")))
                .containsExactly(relative("unseen", "old", LineageRelation.CONTINUES));
    }

    @Test
    void knowsByReferenceAloneWhatIsInNoPlanGiven() {
        assertThat(lineage.entry(member("unseen", "old"))).isEmpty();
        assertThat(lineage.successors(member("unseen", "old")))
                .containsExactly(relative("p-2024", "renamed", LineageRelation.CONTINUES));
    }

    @Test
    void splitsNothingByNamingThePredecessorAgainAYearLater() {
        Lineage again =
                Lineage.of(
                        List.of(
                                plan("p-2022", 2022, figure("a")),
                                plan("p-2023", 2023, figure("x", "p-2022/a")),
                                plan("p-2024", 2024, figure("x", "p-2022/a"))));

        assertThat(again.successors(member("p-2022", "a")))
                .extracting(LineageRelative::relation)
                .containsExactly(LineageRelation.CONTINUES, LineageRelation.CONTINUES);
        assertThat(again.origins(member("p-2024", "x")))
                .containsExactly(member("p-2022", "a"), member("p-2023", "x"));
    }

    @Test
    void splitsWhatGoesOnUnderItsOwnKeyAndAnother() {
        Lineage half =
                Lineage.of(
                        List.of(
                                plan("p-2022", 2022, figure("a")),
                                plan("p-2024", 2024, figure("a"), figure("b", "p-2022/a"))));

        assertThat(half.successors(member("p-2022", "a")))
                .containsExactly(
                        relative("p-2024", "a", LineageRelation.SAME_KEY),
                        relative("p-2024", "b", LineageRelation.SPLITS));
    }

    @Test
    void takesAMeasuresKeyForTheSameInTheOrganisationAndAnItemsWithItsCommittee() {
        PlanContent own = SmallPlan.content();
        PlanContent sister =
                PlanBuilder.like(own).planId("sister-2023").year(2023).committee("annan").build();
        PlanContent stranger =
                PlanBuilder.like(own).planId("stranger").organisation("annan").build();
        Lineage all = Lineage.of(List.of(own, sister, stranger));
        LineageMember osa =
                new LineageMember(LineageMember.Kind.INDICATOR, own.planId(), "osa-varde");
        LineageMember item = new LineageMember(LineageMember.Kind.ITEM, own.planId(), "beredskap");

        assertThat(all.family(osa))
                .extracting(member -> member.plan().value())
                .containsExactly("sister-2023", "small-2024");
        assertThat(all.predecessors(osa)).isEmpty();
        assertThat(all.family(item)).containsExactly(item);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsTheTransitiveClosureOfRandomPlansEvenWithCycles(long seed) {
        List<PlanContent> plans = random(new Random(seed));
        Lineage found = Lineage.of(plans);
        ClosureOfLineage reference = new ClosureOfLineage(plans);

        assertThat(reference.members()).hasSizeGreaterThan(10);
        for (LineageMember member : reference.members()) {
            assertThat(found.family(member)).isEqualTo(reference.family(member));
            assertThat(found.origins(member)).isEqualTo(reference.origins(member));
            for (LineageRelative relative : found.predecessors(member)) {
                assertThat(found.successors(relative.member()))
                        .extracting(LineageRelative::member)
                        .contains(member);
            }
        }
    }

    private static List<PlanContent> random(Random random) {
        List<PlanContent> plans = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Set<String> keys = new TreeSet<>();
            for (int k = 0; k < 4; k++) {
                keys.add("k" + random.nextInt(14));
            }
            int self = i;
            plans.add(
                    PlanBuilder.like(
                                    plan(
                                            "p-" + i,
                                            2020 + random.nextInt(5),
                                            keys.stream()
                                                    .map(key -> figure(key, sources(random, self)))
                                                    .toArray(VolumeFigure[]::new)))
                            .organisation("o-" + random.nextInt(2))
                            .committee("c-" + random.nextInt(3))
                            .build());
        }
        return plans;
    }

    /** At most two, of any plan but one, also of later plans and of one that is not there. */
    private static String[] sources(Random random, int self) {
        return Stream.generate(() -> "p-" + random.nextInt(10) + "/k" + random.nextInt(14))
                .limit(random.nextInt(8) == 0 ? 2 : random.nextInt(2))
                .filter(source -> !source.startsWith("p-" + self + "/"))
                .distinct()
                .toArray(String[]::new);
    }

    private static PlanContent plan(String id, int year, VolumeFigure... figures) {
        return PlanBuilder.like(SmallPlan.content())
                .planId(id)
                .year(year)
                .focusAreas()
                .workEnvironment()
                .indicators()
                .volumeFigures(figures)
                .build();
    }

    private static VolumeFigure figure(String key, String... continues) {
        return new VolumeFigure(
                key,
                "Produktionstal " + key,
                null,
                null,
                List.of(),
                null,
                null,
                Arrays.stream(continues)
                        .map(source -> source.split("/", 2))
                        .map(source -> new Predecessor(PlanId.of(source[0]), source[1]))
                        .toList());
    }

    private static LineageMember member(String plan, String id) {
        return new LineageMember(LineageMember.Kind.VOLUME_FIGURE, PlanId.of(plan), id);
    }

    private static LineageRelative relative(String plan, String id, LineageRelation relation) {
        return new LineageRelative(member(plan, id), relation);
    }
}
