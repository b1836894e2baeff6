package org.lingtouyan.scenario;

/** Says on the console how far the writing is, a line whenever another percent is reached. */
final class Progress {

    private final int people;
    private int written;
    private int said = -1;

    Progress(int people) {
        this.people = people;
    }

    synchronized void done(String place, int more) {
        written += more;
        int percent = (int) (100L * written / Math.max(1, people));
        if (percent > said) {
            said = percent;
            System.out.println("演示数据 %s … %d%%".formatted(place, percent));
        }
    }
}
