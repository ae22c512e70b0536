package se.aterblick.query.rebuild;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Projection;

/** The projections that say which tables are theirs, by name. */
@Component
class RebuildableProjections {

    private final List<Projection> all;

    RebuildableProjections(List<Projection> projections) {
        this.all =
                projections.stream()
                        .filter(projection -> !projection.tables().isEmpty())
                        .sorted(Comparator.comparing(Projection::name))
                        .toList();
        if (names().stream().distinct().count() != all.size()) {
            throw new IllegalStateException("two projections share a name: " + names());
        }
    }

    List<Projection> all() {
        return all;
    }

    List<String> names() {
        return all.stream().map(Projection::name).toList();
    }

    Optional<Projection> named(String name) {
        return all.stream().filter(projection -> projection.name().equals(name)).findFirst();
    }
}
