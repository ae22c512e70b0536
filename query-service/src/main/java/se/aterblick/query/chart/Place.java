package se.aterblick.query.chart;

/** Where a thing stands in a chart; two of the same name are two things. */
record Place(int number, String name) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return Integer.compare(number, other.number);
    }

    /** What the axis says. */
    @Override
    public String toString() {
        return name;
    }
}
