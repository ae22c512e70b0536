package se.aterblick.query.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;
import se.aterblick.query.document.template.Content.Narrative;
import se.aterblick.query.document.template.Measures.Indicator;

/** What a template shows beside the report itself: what is derived from it, and what it is of. */
final class Page {

    /** A name and what stands beside it. */
    record Fact(String name, String value) {}

    /** A part of the document that the contents and the bookmarks lead to. */
    record Chapter(String id, String name) {}

    private final Content report;
    private final Edition edition;
    private final Letterhead letterhead;
    private final Words words;
    private final Written written;
    private final PageCharts charts;

    Page(Content report, Edition edition, Letterhead letterhead, Words words, Written written) {
        this.report = report;
        this.edition = edition;
        this.letterhead = letterhead;
        this.words = words;
        this.written = written;
        this.charts = new PageCharts(report, words, written);
    }

    public String getLanguage() {
        return words.language().getLanguage();
    }

    public String getHeading() {
        return words.text("heading", report.period().name(), String.valueOf(report.plan().year()));
    }

    public String getCommittee() {
        return Objects.requireNonNullElse(letterhead.name(), report.plan().committee().name());
    }

    public String getTitle() {
        return getWhich();
    }

    /** Which report, of whom, in which version: on every page. */
    public String getWhich() {
        return words.text("which", getCommittee(), getHeading(), version());
    }

    public String getHash() {
        return edition.hash().value();
    }

    public Letterhead.@Nullable Logo getLogo() {
        return letterhead.logo();
    }

    public @Nullable String getUnsubmitted() {
        return edition.standing() instanceof Standing.Known known
                ? known.asOf() == null
                        ? words.text("unsubmitted.now", String.valueOf(known.sequence()))
                        : words.text(
                                "unsubmitted.then", String.valueOf(known.sequence()), known.asOf())
                : null;
    }

    public Standing.@Nullable Decision getDecision() {
        return edition.standing() instanceof Standing.Approved approved
                ? approved.decision()
                : null;
    }

    /** What was decided, point by point. */
    public List<String> getPoints() {
        Standing.Decision decision = getDecision();
        return decision == null
                ? List.of()
                : decision.points().stream().map(point -> Sealed.hidden(point, words)).toList();
    }

    /** The day of the meeting; empty where nothing was decided. */
    public String getMeeting() {
        Standing.Decision decision = getDecision();
        return decision == null ? "" : written.day(decision.meetingDate());
    }

    /** What the front page says beside the title. */
    public List<Fact> getFacts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                fact(
                        "period",
                        words.text(
                                "period.span",
                                written.day(report.period().from()),
                                written.day(report.period().to()))));
        facts.add(fact("about.version", version()));
        submitted().ifPresent(facts::add);
        Standing.Decision decision = getDecision();
        if (decision != null) {
            facts.add(
                    fact(
                            "decision",
                            words.text(
                                    "decision.short",
                                    getMeeting(),
                                    decision.paragraph(),
                                    decision.registryNumber())));
        }
        return facts;
    }

    /** What the last page says of the document itself. */
    public List<Fact> getAbout() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("about.plan", report.plan().title() + " (" + report.plan().planId() + ")"));
        facts.add(fact("about.version", version()));
        submitted().ifPresent(facts::add);
        if (edition.standing() instanceof Standing.Known known) {
            facts.add(fact("about.sequence", String.valueOf(known.sequence())));
        }
        facts.add(fact("about.hash", edition.hash().value()));
        facts.add(fact("about.format", report.format()));
        facts.add(fact("about.template", edition.template().logicalName()));
        facts.add(fact("about.attachment", words.text("about.attachment.is")));
        return facts;
    }

    public List<Chapter> getChapters() {
        return Stream.of(
                        "summary",
                        "quality",
                        "goals",
                        "staff",
                        "economy",
                        "volumes",
                        "control",
                        "changes",
                        "decision",
                        "about")
                .filter(this::has)
                .map(id -> new Chapter(id, words.text(id)))
                .toList();
    }

    /** Whether a chapter has anything in it. */
    public boolean has(String chapter) {
        return switch (chapter) {
            case "quality" -> !indicators("OWN").isEmpty();
            case "goals" -> !Content.some(report.focusAreas()).isEmpty();
            case "staff" ->
                    !indicators("STAFF").isEmpty()
                            || !narratives("STAFF").isEmpty()
                            || !Content.some(report.workEnvironment()).isEmpty();
            case "economy" -> hasEconomy();
            case "volumes" -> !Content.some(report.volumeFigures()).isEmpty();
            case "control" -> !Content.some(report.internalControl()).isEmpty();
            case "changes" -> !getRevisions().isEmpty() || !getRestatements().isEmpty();
            case "decision" -> getDecision() != null;
            default -> true;
        };
    }

    private boolean hasEconomy() {
        return Stream.<List<?>>of(
                                indicators("ECONOMY"),
                                narratives("ECONOMY"),
                                Content.some(report.budgetLines()),
                                Content.some(report.costTrends()),
                                Content.some(report.carryOverRequests()))
                        .anyMatch(list -> !list.isEmpty())
                || report.operatingBudget() != null
                || (report.investments() != null && !report.investments().isEmpty());
    }

    /** Passages by the chapter they belong to, in their order. */
    public List<Narrative> narratives(String chapter) {
        return Content.some(report.narratives()).stream()
                .filter(narrative -> Sections.chapterOf(narrative.section()).equals(chapter))
                .toList();
    }

    /** The indicators of a group, in the order of the plan. */
    public List<Indicator> indicators(String group) {
        return Content.some(report.indicators()).stream()
                .collect(Collectors.groupingBy(Indicator::group))
                .getOrDefault(group, List.of());
    }

    public List<Count> getCounts() {
        return Count.of(report);
    }

    public @Nullable Chart getCompleteness() {
        return charts.completeness();
    }

    public List<Chart> getDeviations() {
        return charts.deviations();
    }

    /** How indicators came out over the periods so far, those of them that have several. */
    public List<IndicatorSeries> series(List<Indicator> indicators) {
        return IndicatorSeries.of(indicators, report, words, written);
    }

    public List<Chart> getVolumes() {
        return charts.volumes();
    }

    public boolean isDeviationRows() {
        return !Content.some(report.budgetLines()).isEmpty();
    }

    /** Whether any deviation has a forecast. */
    public boolean isForecasts() {
        return Content.some(report.budgetLines()).stream()
                .flatMap(line -> Content.some(line.deviations()).stream())
                .anyMatch(deviation -> deviation.forecast() != null);
    }

    public List<PlanChange> getRevisions() {
        return PlanChange.revisions(report, words, written);
    }

    public List<PlanChange.Restated> getRestatements() {
        return PlanChange.restatements(report, written);
    }

    private String version() {
        return switch (edition.standing()) {
            case Standing.Known known -> words.text("version.unsubmitted");
            case Standing.Submitted submitted ->
                    words.text("version.submitted", String.valueOf(submitted.version()));
            case Standing.Approved approved ->
                    words.text("version.approved", String.valueOf(approved.version()));
        };
    }

    private Optional<Fact> submitted() {
        return Optional.ofNullable(edition.submittedAt())
                .map(at -> fact("about.submitted", written.moment(at)));
    }

    private Fact fact(String name, String value) {
        return new Fact(words.text(name), value);
    }
}
