package se.aterblick.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.person.Person;
import se.aterblick.person.PersonDirectory;
import se.aterblick.person.PersonErased;
import se.aterblick.person.PersonId;
import se.aterblick.value.Checks;

/** Gives opaque ids names, and erases them; the log names ids only. */
@RestController
@RequestMapping(path = ApiPaths.PERSON, produces = MediaType.APPLICATION_JSON_VALUE)
class PersonController {

    private static final Logger LOG = LoggerFactory.getLogger(PersonController.class);

    private final PersonDirectory persons;
    private final BodyReader bodies;
    private final Clock clock;

    PersonController(PersonDirectory persons, BodyReader bodies) {
        this.persons = persons;
        this.bodies = bodies;
        clock = Clock.systemUTC();
    }

    /** The body: what views show beside the opaque id. */
    record Named(String name, @Nullable String unit) {
        Named {
            Checks.title("name", name);
            Checks.optionalTitle("unit", unit);
        }
    }

    @Operation(summary = "What is known of a person; of one who is erased, when and by whom")
    @GetMapping
    Person person(@PathVariable String personId) {
        PersonId id = PersonId.of(personId);
        return persons.find(id).orElseThrow(() -> unknown(id));
    }

    @Operation(
            summary = "Gives a person a name and a unit, or others",
            description =
                    "201 when the id was unknown, 200 when it had been known. A person who is erased stays so: 409.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Named.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Named anew",
            content = @Content(schema = @Schema(implementation = Person.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Known from now on",
            content = @Content(schema = @Schema(implementation = Person.class)))
    @PutMapping
    ResponseEntity<Person> name(@PathVariable String personId, SubmittedBody body, Caller caller) {
        PersonId id = PersonId.of(personId);
        Named named = bodies.read(body, Named.class);
        try {
            boolean created = persons.put(id, named.name(), named.unit());
            LOG.info("person {} named by {}", id, caller.id());
            return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(new Person(id.value(), named.name(), named.unit(), null, null));
        } catch (PersonErased e) {
            throw new ProblemException(SealedBodies.erased(id));
        }
    }

    @Operation(
            summary = "Erases a person's name, unit and key, for good",
            description =
                    "Views then show the opaque id alone, and [raderat] or [erased] for marked text. What is left is this answer; the same again is answered as the first time. Events, documents and hashes stay as they are.")
    @DeleteMapping
    Person erase(@PathVariable String personId, Caller caller) {
        PersonId id = PersonId.of(personId);
        Person left =
                persons.erase(id, caller.id(), clock.instant()).orElseThrow(() -> unknown(id));
        LOG.info("person {} erased, asked by {}", id, caller.id());
        return left;
    }

    private static ProblemException unknown(PersonId id) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unknown-person", id.value()));
    }
}
