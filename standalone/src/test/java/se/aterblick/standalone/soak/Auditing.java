package se.aterblick.standalone.soak;

import java.util.List;
import java.util.Random;

/** An auditor has approved reports replayed and given out, and keeps the ledger's checkpoints. */
final class Auditing implements Part {

    private final Book book;
    private final Reader reader;

    Auditing(Client client, Book book) {
        this.book = book;
        this.reader = new Reader(client);
    }

    @Override
    public void act(Random random) throws Exception {
        reader.checkpoint();
        List<Book.Period> approved = book.approved();
        if (!approved.isEmpty()) {
            Book.Period period = approved.get(random.nextInt(approved.size()));
            Book.Approval approval = period.approval().get();
            switch (random.nextInt(8)) {
                case 0 -> {
                    // Evidence waits for nothing: the approval must have been seen.
                    reader.view(period, approval.update());
                    reader.evidence(period, approval.contentHash());
                }
                case 1, 2, 3 -> reader.approved(period, approval.update());
                default -> reader.replay(period, approval.contentHash());
            }
        }
    }
}
