package se.aterblick.query.figures;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;

/** Columns that lists made from plans' states have in common. */
final class PlanColumns {

    private PlanColumns() {}

    static <S> List<Column<S>> plan(Function<S, PlanContent> plan) {
        return new Columns<S>()
                .text("planId", "Plan", "rgs-2024", s -> plan.apply(s).planId())
                .oneOf("plan")
                .integer("year", "År", "2024", s -> plan.apply(s).year())
                .oneOf("year")
                .text("committee", "Nämnd", "dn-regionservice", s -> plan.apply(s).committee().id())
                .oneOf("committee")
                .text(
                        "committeeName",
                        "Nämndens namn",
                        "Driftnämnden Regionservice",
                        s -> plan.apply(s).committee().name())
                .list();
    }

    static <S> List<Column<S>> period(Function<S, Period> period) {
        return new Columns<S>()
                .text("period", "Period", "AR", s -> period.apply(s).code())
                .oneOf("period")
                .text("periodName", "Periodens namn", "Årsredovisning", s -> period.apply(s).name())
                .date("periodFrom", "Period från", "2024-01-01", s -> period.apply(s).from())
                .date("periodTo", "Period till", "2024-12-31", s -> period.apply(s).to())
                .list();
    }

    /** Which event it rests on; the first column is named for what happened. */
    static <S> List<Column<S>> event(
            String at, String heading, Event<S> event, Function<S, PlanContent> plan) {
        return new Columns<S>()
                .instant(
                        at,
                        heading,
                        "2025-01-20T09:00:00Z",
                        s -> value(event.of(s), Provenance::knownAt))
                .between(at.replaceFirst("At$", ""))
                .text("actor", "Av", "person-7", s -> value(event.of(s), Provenance::actor))
                .oneOf("actor")
                .text("role", "Roll", "CONTROLLER", s -> value(event.of(s), Provenance::role))
                .oneOf("role")
                .yesNo(
                        "imported",
                        "Importerad",
                        "true",
                        s -> value(event.of(s), Provenance::imported))
                .text(
                        "eventId",
                        "Händelse",
                        "0d0ad1a8-9d4c-4e0b-8f8e-3a7f5b6f1f5e",
                        s -> value(event.of(s), Provenance::eventId))
                .integer(
                        "sequence",
                        "Händelsens nummer",
                        "17",
                        s -> value(event.of(s), Provenance::sequence))
                .text(
                        "timeZone",
                        "Planens tidszon",
                        "Europe/Stockholm",
                        s -> plan.apply(s).timeZone())
                .list();
    }

    static <T> @Nullable Object value(@Nullable T from, Part<T> part) {
        return from == null ? null : part.of(from);
    }

    /** A part of something. */
    @FunctionalInterface
    interface Part<T> {
        @Nullable Object of(T whole);
    }

    /** Where a row's event is. */
    @FunctionalInterface
    interface Event<S> {
        @Nullable Provenance of(S source);
    }
}
