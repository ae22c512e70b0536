/**
 * The controllers' lists: every fact as it stands now, across plans and periods, to filter, sort,
 * page through and export.
 *
 * <p>A list is a table and its columns. What a column is called, where its value comes from, what
 * one may ask of it and how it is headed stands in one place, the list's definition; projection,
 * question, JSON, CSV, Excel and the description of the interface are all made from it.
 */
@NullMarked
package se.aterblick.query.figures;

import org.jspecify.annotations.NullMarked;
