/** What the HTTP interfaces of both services share. */
@NullMarked
package se.aterblick.http;

import org.jspecify.annotations.NullMarked;
