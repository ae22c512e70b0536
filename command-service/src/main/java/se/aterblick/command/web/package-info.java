/** What the controllers share: reading bodies, naming commands, answering. */
@NullMarked
package se.aterblick.command.web;

import org.jspecify.annotations.NullMarked;
