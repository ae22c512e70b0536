package se.aterblick.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.DecisionDispatched;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.Provenance;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportEvent;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.event.ReportSubmitted;

/**
 * The life of one period's report: its versions, the approval, and what followed it.
 *
 * <p>A decision becomes legally final three weeks after its public notice, unless it is appealed
 * (kommunallagen 2017:725, 13 kap. 5 §); {@link DecisionDeadlines} counts the days.
 */
public record ReportLifecycle(
        List<ReportVersion> versions,
        @Nullable ReportApproved approval,
        @Nullable Provenance approved,
        @Nullable RecordedStep<MinutesVerified> verification,
        @Nullable RecordedStep<PublicNoticePosted> notice,
        List<RecordedStep<DecisionDispatched>> dispatches) {

    /** No version has been submitted. */
    public static final ReportLifecycle OPEN =
            new ReportLifecycle(List.of(), null, null, null, null, List.of());

    public ReportLifecycle {
        versions = List.copyOf(versions);
        dispatches = List.copyOf(dispatches);
    }

    /** The lifecycle after one more event of it. */
    public ReportLifecycle evolve(ReportEvent event, Provenance provenance) {
        return switch (event) {
            case ReportSubmitted e -> {
                List<ReportVersion> more = new ArrayList<>(versions);
                more.add(new ReportVersion(e, provenance, null));
                yield new ReportLifecycle(
                        more, approval, approved, verification, notice, dispatches);
            }
            case ReportReferredBack e -> {
                List<ReportVersion> changed = new ArrayList<>(versions);
                changed.replaceAll(v ->
                        v.number() == e.version()
                                ? v.referredBack(new RecordedStep<>(e, provenance))
                                : v);
                yield new ReportLifecycle(
                        changed, approval, approved, verification, notice, dispatches);
            }
            case ReportApproved e ->
                    new ReportLifecycle(versions, e, provenance, verification, notice, dispatches);
            case MinutesVerified e ->
                    new ReportLifecycle(
                            versions,
                            approval,
                            approved,
                            new RecordedStep<>(completed(e), provenance),
                            notice,
                            dispatches);
            case PublicNoticePosted e ->
                    new ReportLifecycle(
                            versions,
                            approval,
                            approved,
                            verification,
                            new RecordedStep<>(completed(e), provenance),
                            dispatches);
            case DecisionDispatched e -> {
                List<RecordedStep<DecisionDispatched>> more = new ArrayList<>(dispatches);
                more.add(new RecordedStep<>(e, provenance));
                yield new ReportLifecycle(versions, approval, approved, verification, notice, more);
            }
        };
    }

    /** What a later record leaves blank stays as an earlier one had it. */
    private MinutesVerified completed(MinutesVerified later) {
        if (verification == null) {
            return later;
        }
        MinutesVerified earlier = verification.event();
        return new MinutesVerified(
                later.period(),
                either(later.verifiedOn(), earlier.verifiedOn()),
                either(later.note(), earlier.note()));
    }

    private PublicNoticePosted completed(PublicNoticePosted later) {
        if (notice == null) {
            return later;
        }
        PublicNoticePosted earlier = notice.event();
        return new PublicNoticePosted(
                later.period(),
                either(later.postedOn(), earlier.postedOn()),
                either(later.takenDownOn(), earlier.takenDownOn()),
                either(later.note(), earlier.note()));
    }

    private static <T> @Nullable T either(@Nullable T later, @Nullable T earlier) {
        return later == null ? earlier : later;
    }

    public Optional<ReportVersion> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    public Optional<ReportVersion> latestVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version the committee approved, if it has approved one. */
    public Optional<ReportVersion> approvedVersion() {
        return approval == null ? Optional.empty() : version(approval.version());
    }

    public boolean isApproved() {
        return approval != null;
    }

    /**
     * The first day on which the decision is legally final; unknown until the notice has a date.
     */
    public Optional<LocalDate> legallyFinalFrom() {
        return Optional.ofNullable(notice)
                .map(RecordedStep::event)
                .flatMap(e -> DecisionDeadlines.legallyFinalFrom(e.postedOn(), e.takenDownOn()));
    }

    /** How far the report has come on a day. */
    public ReportPhase phase(LocalDate on) {
        if (approval != null) {
            if (legallyFinalFrom().filter(day -> !on.isBefore(day)).isPresent()) {
                return ReportPhase.LEGALLY_FINAL;
            }
            return verification == null ? ReportPhase.APPROVED : ReportPhase.VERIFIED;
        }
        return latestVersion()
                .map(v -> v.referral() == null ? ReportPhase.SUBMITTED : ReportPhase.REFERRED_BACK)
                .orElse(ReportPhase.OPEN);
    }
}
