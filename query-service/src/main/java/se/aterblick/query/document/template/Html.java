package se.aterblick.query.document.template;

import java.util.List;

/**
 * A document as HTML that is well-formed XML too.
 *
 * @param style the only style sheet in it
 * @param author the committee
 * @param bookmarks its chapters
 */
public record Html(
        String text, String style, String title, String author, List<Bookmark> bookmarks) {

    public Html {
        bookmarks = List.copyOf(bookmarks);
    }

    /** A chapter: where it begins, and what it is called. */
    public record Bookmark(String id, String name) {}
}
