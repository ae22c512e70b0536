package se.aterblick.standalone.soak;

import java.util.List;
import java.util.Random;

/** A controller looks at reports, most times asking for what is known to be recorded. */
final class Reading implements Part {

    private final Book book;
    private final Reader reader;

    Reading(Client client, Book book) {
        this.book = book;
        this.reader = new Reader(client);
    }

    @Override
    public void act(Random random) throws Exception {
        Book.Plan plan = book.plans().get(random.nextInt(book.plans().size()));
        List<Book.Period> periods = plan.periods();
        Book.Newest atLeast = random.nextInt(5) == 0 ? Book.Newest.NONE : plan.newest().get();
        reader.view(periods.get(random.nextInt(periods.size())), atLeast);
    }
}
