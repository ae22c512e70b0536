package se.aterblick.benchmarks.peer;

import clojure.java.api.Clojure;
import clojure.lang.IFn;
import clojure.lang.Keyword;
import clojure.lang.PersistentVector;
import clojure.lang.RT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Datomic in this process, with its files in a directory of its own. */
final class DatomicLocal implements Peer {

    private static final String SCHEMA =
            """
            [{:db/ident :item/id :db/valueType :db.type/string :db/cardinality :db.cardinality/one
              :db/unique :db.unique/identity}
             {:db/ident :item/plan :db/valueType :db.type/long :db/cardinality :db.cardinality/one}
             {:db/ident :item/number :db/valueType :db.type/long :db/cardinality :db.cardinality/one}
             {:db/ident :item/value :db/valueType :db.type/long :db/cardinality :db.cardinality/one}
             {:db/ident :item/comment :db/valueType :db.type/string :db/cardinality :db.cardinality/one}
             [:db/add "datomic.tx" :db/txInstant #inst "2023-12-31T00:00:00.000-00:00"]]
            """;
    private static final Object QUERY =
            Clojure.read(
                    """
                    [:find ?number ?value ?comment :in $ ?plan
                     :where [?e :item/plan ?plan] [?e :item/number ?number] [?e :item/value ?value]
                            [?e :item/comment ?comment]]
                    """);

    private final Path directory;
    private final Object client;
    private final Object connection;
    private final IFn transact;
    private final IFn database;
    private final IFn asOf;
    private final IFn query;

    /** It refuses to look back from after its last transaction. */
    private volatile Instant appended = Instant.MAX;

    private DatomicLocal(Path directory) {
        this.directory = directory;
        Clojure.var("clojure.core", "require").invoke(Clojure.read("datomic.client.api"));
        this.client =
                api("client")
                        .invoke(
                                RT.map(
                                        key("server-type"),
                                        key("datomic-local"),
                                        key("storage-dir"),
                                        directory.toString(),
                                        key("system"),
                                        "benchmark"));
        Object name = RT.map(key("db-name"), "items");
        api("create-database").invoke(client, name);
        this.connection = api("connect").invoke(client, name);
        this.transact = api("transact");
        this.database = api("db");
        this.asOf = api("as-of");
        this.query = api("q");
        Object schema = Clojure.var("clojure.edn", "read-string").invoke(SCHEMA);
        transact.invoke(connection, RT.map(key("tx-data"), schema));
    }

    static DatomicLocal open() {
        try {
            return new DatomicLocal(Files.createTempDirectory("datomic"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IFn api(String function) {
        return Clojure.var("datomic.client.api", function);
    }

    private static Keyword key(String name) {
        return Keyword.intern(name);
    }

    @Override
    public String name() {
        return "Datomic local";
    }

    @Override
    public int mostUpdates() {
        return 200_000;
    }

    /** What happens to all plans at one time is one transaction. */
    @Override
    public void load(Workload workload) {
        for (int number = 0; number < workload.updatesOfPlan(); number++) {
            List<Object> data = new ArrayList<>();
            data.add(
                    RT.map(
                            key("db/id"),
                            "datomic.tx",
                            key("db/txInstant"),
                            Date.from(Workload.at(number))));
            for (int plan = 0; plan < workload.plans(); plan++) {
                data.add(item(workload.update(plan, number)));
            }
            transact(data);
        }
    }

    private static Object item(Update update) {
        return RT.map(
                key("item/id"),
                Update.planName(update.plan()) + "/" + update.item(),
                key("item/plan"),
                (long) update.plan(),
                key("item/number"),
                (long) update.item(),
                key("item/value"),
                (long) update.value(),
                key("item/comment"),
                update.comment());
    }

    private void transact(List<Object> data) {
        transact.invoke(connection, RT.map(key("tx-data"), PersistentVector.create(data)));
    }

    @Override
    public void append(Update update) {
        transact(List.of(item(update)));
        appended = Instant.now();
    }

    @Override
    public void appendTogether(List<Update> updates) {
        transact(updates.stream().map(DatomicLocal::item).toList());
        appended = Instant.now();
    }

    @Override
    public List<Reading> report(int plan, Instant moment) {
        Object latest = database.invoke(connection);
        Object then =
                moment.isBefore(appended) ? asOf.invoke(latest, Date.from(moment)) : latest;
        List<?> rows = (List<?>) query.invoke(QUERY, then, (long) plan);
        return rows.stream()
                .map(row -> (List<?>) row)
                .map(row ->
                        new Reading(
                                ((Number) row.get(0)).intValue(),
                                ((Number) row.get(1)).intValue(),
                                (String) row.get(2)))
                .sorted(Comparator.comparingInt(Reading::item))
                .toList();
    }

    @Override
    public long bytes() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Clojure.var("clojure.core", "require").invoke(Clojure.read("datomic.local"));
        Clojure.var("datomic.local", "release-db")
                .invoke(
                        RT.map(
                                key("storage-dir"),
                                directory.toString(),
                                key("system"),
                                "benchmark",
                                key("db-name"),
                                "items"));
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
