package se.aterblick.command.web;

import java.util.List;

/**
 * A request that is refused.
 *
 * @param what the sentence that names it
 * @param named what the message must name, in both languages
 */
record BadRequest(String what, Call call, int status, String code, List<String> named) {

    static BadRequest refused(String what, Call call, int status, String code, String... named) {
        return new BadRequest(what, call, status, code, List.of(named));
    }

    @Override
    public String toString() {
        return what;
    }
}
