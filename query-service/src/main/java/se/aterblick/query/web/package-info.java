/**
 * What people see: pages made on the server, which ask and tell by the public interfaces alone,
 * with the token of whoever has signed in.
 */
@NullMarked
package se.aterblick.query.web;

import org.jspecify.annotations.NullMarked;
