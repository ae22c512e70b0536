package se.aterblick.standalone.soak;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.aterblick.standalone.soak.model.Asked;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The registrar submits a period's report and approves it by its hash, one period at a time. */
final class Deciding implements Part {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Book book;
    private final Writer writer;
    private final Reader reader;

    Deciding(Client client, Book book) {
        this.book = book;
        this.writer = new Writer(client, book);
        this.reader = new Reader(client);
    }

    @Override
    public void act(Random random) throws Exception {
        List<Book.Period> open = book.open();
        // Something stays to be reported on.
        if (open.size() > book.plans().size()) {
            decide(open.get(random.nextInt(open.size())));
        }
    }

    private void decide(Book.Period period) throws Exception {
        String name = period.planId() + "-" + period.code();
        String path = "/reports/" + period.code();
        ObjectNode note = JSON.createObjectNode().put("note", "Inför " + name);
        Optional<Writer.Acknowledged> submitted =
                writer.record(
                        new Asked(
                                "submit-" + name,
                                period.planId(),
                                "report.submitted",
                                note.deepCopy().put("period", period.code())),
                        path + "/submissions",
                        note.toString());
        String hash = submitted.orElseThrow().told().contentHash();
        ObjectNode approval =
                JSON.createObjectNode()
                        .put("version", 1)
                        .put("contentHash", hash)
                        .put("meetingDate", "2025-02-05")
                        .put("paragraph", "§7")
                        .put("registryNumber", "DN250007");
        approval.putArray("decisionPoints").add("Godkänna rapporten.");
        Optional<Writer.Acknowledged> approved =
                writer.record(
                        new Asked(
                                "approve-" + name,
                                period.planId(),
                                "report.approved",
                                approval.deepCopy().put("period", period.code())),
                        path + "/approvals",
                        approval.toString());
        Book.Newest newest = approved.orElseThrow().newest();
        period.approval().set(new Book.Approval(hash, newest));
        reader.approved(period, newest);
    }
}
