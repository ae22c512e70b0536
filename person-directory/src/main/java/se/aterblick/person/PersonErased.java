package se.aterblick.person;

/** Refuses a name or a key to somebody who is erased; the message holds no more than the id. */
public final class PersonErased extends RuntimeException {

    private final PersonId personId;

    PersonErased(PersonId personId) {
        super("person " + personId + " is erased", null, false, false);
        this.personId = personId;
    }

    public PersonId personId() {
        return personId;
    }
}
