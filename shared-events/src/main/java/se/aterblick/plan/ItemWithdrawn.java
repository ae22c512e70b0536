package se.aterblick.plan;

import se.aterblick.value.Checks;

/** An assignment or activity is withdrawn; its activities are not withdrawn with it. */
public record ItemWithdrawn(String item, String reason) implements Withdrawal {

    public ItemWithdrawn {
        Checks.slug("item", item);
        Checks.text("reason", reason);
    }

    @Override
    public String subject() {
        return item;
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        PlanEdit.require("item", item, plan.item(item).isPresent());
        return plan;
    }
}
