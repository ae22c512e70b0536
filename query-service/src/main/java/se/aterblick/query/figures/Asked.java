package se.aterblick.query.figures;

import java.util.Collection;
import se.aterblick.http.caller.Caller;

/**
 * What somebody asks of a list.
 *
 * @param committees those whose rows may be shown: the caller's
 */
record Asked(Caller caller, Parameters parameters, Collection<String> committees) {}
