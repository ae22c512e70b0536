package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.web.Call.Answer;

/**
 * Every bad request gets its status, a stable code and help in two languages; nothing is recorded.
 */
class BadRequestTests {

    private static final RunningService SERVICE = RunningService.INSTANCE;

    /** What is recorded before anything bad is sent. */
    private static List<String> log = List.of();

    @BeforeAll
    static void useAKeyOnce() {
        assertThat(SmallPlanYear.INSTANCE.hashOfUr2()).startsWith("sha-256:");
        BadFacts.outcome("{'indicator':'osa-varde','period':'UR2','value':'65'}")
                .key("used-once")
                .send()
                .expect(201);
        log = SERVICE.log();
    }

    @AfterAll
    static void haveAlteredNothing() {
        assertThat(SERVICE.log()).isEqualTo(log);
    }

    static Stream<BadRequest> all() {
        return Stream.of(
                        BadFacts.all(),
                        BadValues.all(),
                        BadBodies.all(),
                        BadReportSteps.all(),
                        BadAddresses.all(),
                        BadAccess.all(),
                        BadImports.all(),
                        BadPlans.all(),
                        IncompletePlans.all(),
                        BadLineage.all(),
                        BadRevisions.all(),
                        ImpossibleRevisions.all(),
                        BadBatches.all(),
                        BadFiles.all(),
                        BadPersons.all())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedWithHelpAndRecordsNothing(BadRequest bad) {
        String before = SERVICE.head();

        Answer swedish = bad.call().send();
        Answer english = bad.call().with("Accept-Language", "en-GB, en;q=0.8").send();

        assertProblem(bad, swedish);
        assertProblem(bad, english);
        assertThat(english.string("detail")).isNotEqualTo(swedish.string("detail"));
        assertThat(english.string("title")).isNotEqualTo(swedish.string("title"));
        assertThat(SERVICE.head()).isEqualTo(before);
    }

    @Test
    void areMoreThanAHundredAndEighty() {
        assertThat(all().map(BadRequest::what)).doesNotHaveDuplicates().hasSizeGreaterThan(180);
    }

    @Test
    void removeEveryPartThatAPlanMustHave() {
        assertThat(IncompletePlans.all()).hasSizeGreaterThan(50);
    }

    private static void assertProblem(BadRequest bad, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(bad.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.string("code")).as(answer.text()).isEqualTo(bad.code());
        assertThat(answer.json().path("status").asInt()).isEqualTo(bad.status());
        assertThat(answer.string("type")).isEqualTo("urn:aterblick:problem:" + bad.code());
        String detail = answer.string("detail").replace('“', '”');
        assertThat(detail).isNotBlank().isNotEqualTo(bad.code());
        assertThat(bad.named()).allSatisfy(named -> assertThat(detail).contains(named));
        assertThat(detail).doesNotContainPattern("\\{\\d\\}");
        assertThat(answer.text())
                .doesNotContain("se.aterblick", "java.", "jackson", "springframework", "axon")
                .doesNotContain("Exception", "\\tat ");
    }
}
