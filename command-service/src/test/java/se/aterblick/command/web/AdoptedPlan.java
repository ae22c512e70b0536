package se.aterblick.command.web;

import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;
import static se.aterblick.command.web.Call.put;

import se.aterblick.command.Callers;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.PlanContent;

/** A plan of a test's own in the running service, by default like the small one. */
record AdoptedPlan(String id) {

    static AdoptedPlan of(String id) {
        return of(PlanBuilder.like(SmallPlan.content()).planId(id).build());
    }

    static AdoptedPlan of(PlanContent plan) {
        put(path(plan.planId().value()), plan).by(Callers.CONTROLLER).send().expect(201);
        return new AdoptedPlan(plan.planId().value());
    }

    Call to(String address, String json, Caller caller) {
        return post(path(id) + "/" + address, json).by(caller);
    }

    Call revision(String... changes) {
        return to(
                "revisions",
                "{'decision':{'decidedBy':'Driftnämnden','meetingDate':'2024-05-15','paragraph':'§31'},'changes':["
                        + String.join(",", changes)
                        + "]}",
                Callers.CONTROLLER);
    }

    Call batch(String... updates) {
        return to("batches", "{'updates':[" + String.join(",", updates) + "]}", Callers.MANAGER);
    }

    /** A file of updates to it. */
    Call rows(String query, String... rows) {
        return post(
                        ROOT + "/imports" + query,
                        "{'format':'aterblick-updates/1','planId':'%s','updates':[%s]}"
                                .formatted(id, String.join(",", rows)))
                .by(Callers.CONTROLLER);
    }

    static String path(String id) {
        return ROOT + "/plans/" + id;
    }
}
