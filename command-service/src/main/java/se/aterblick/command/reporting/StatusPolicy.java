package se.aterblick.command.reporting;

import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.StatusWord;
import se.aterblick.reporting.Status;

/** A status uses the organisation's own words, and the axes say what those words mean. */
final class StatusPolicy {

    private StatusPolicy() {}

    static Status accepted(PlanContent plan, PlanItem item, Status status) {
        String label = status.label();
        StatusWord word = label == null ? null : word(plan, label);
        return new Status(
                item.id(),
                status.serviceArea(),
                status.period(),
                label,
                axis("progress", word, word == null ? null : word.progress(), status.progress()),
                axis(
                        "fulfilment",
                        word,
                        word == null ? null : word.fulfilment(),
                        status.fulfilment()),
                axis("forecast", word, word == null ? null : word.forecast(), status.forecast()),
                status.missingReason(),
                status.comment(),
                status.dueDate());
    }

    private static StatusWord word(PlanContent plan, String label) {
        return plan.word(label)
                .orElseThrow(() ->
                        new CommandRejected(
                                new AgainstRule.UnknownWord(
                                        label,
                                        plan.vocabulary().stream()
                                                .map(StatusWord::label)
                                                .toList())));
    }

    private static <E extends Enum<E>> @Nullable E axis(
            String name, @Nullable StatusWord word, @Nullable E meant, @Nullable E reported) {
        if (word != null && meant != null && reported != null && meant != reported) {
            throw new CommandRejected(
                    new AgainstRule.WordContradicted(word.label(), name, meant.name()));
        }
        return reported == null ? meant : reported;
    }
}
