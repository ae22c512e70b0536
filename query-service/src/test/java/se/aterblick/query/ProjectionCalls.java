package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.RunningService.Call;

/** What those who run the service ask of its projections. */
record ProjectionCalls(RunningService service) {

    private static final String PATH = "/follow-up/v1/projections";

    Answer status(String name) {
        return admin().get(PATH + "/" + name);
    }

    Answer rebuild(String name) {
        return admin().post(PATH + "/" + name + "/rebuilds", "");
    }

    Answer cancel(String name) {
        return admin().delete(PATH + "/" + name + "/rebuilds/running");
    }

    /** Asks for a rebuild that is begun. */
    void request(String name) {
        Answer answer = rebuild(name);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.at("/rebuild/state")).isEqualTo("RUNNING");
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + name);
    }

    /** The projection once its last rebuild is over. */
    Answer finished(String name) {
        RunningService.await(() -> !status(name).at("/rebuild/finishedAt").isEmpty());
        return status(name);
    }

    List<String> names() {
        return admin().get(PATH)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString())
                .toList();
    }

    List<String> tables() {
        return admin().get(PATH)
                .json()
                .at("/items")
                .valueStream()
                .flatMap(item -> item.at("/tables").valueStream())
                .map(table -> table.asString())
                .toList();
    }

    private Call admin() {
        return service.as("ADMIN");
    }
}
