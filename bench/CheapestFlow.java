package org.lingtouyan.optimisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cheapest flow of all sizes through a network, by shortest paths one after the other: exact, and slow enough to be plain. */
final class CheapestFlow {

    private final List<int[]> arcs = new ArrayList<>();
    private final List<List<Integer>> from = new ArrayList<>();

    CheapestFlow(int nodes) {
        for (int i = 0; i < nodes; i++) {
            from.add(new ArrayList<>());
        }
    }

    /** @return the number by which {@link #isUsed} knows it */
    int arc(int start, int end, int room, int cost) {
        from.get(start).add(arcs.size());
        arcs.add(new int[] {end, room, cost});
        from.get(end).add(arcs.size());
        arcs.add(new int[] {start, 0, -cost});
        return arcs.size() - 2;
    }

    boolean isUsed(int arc) {
        return arcs.get(arc + 1)[1] > 0;
    }

    /** Sends more as long as that makes it cheaper. */
    void fill(int source, int sink) {
        while (true) {
            var cost = new long[from.size()];
            var by = new int[from.size()];
            Arrays.fill(cost, Long.MAX_VALUE);
            Arrays.fill(by, -1);
            cost[source] = 0;
            var queue = new ArrayDeque<Integer>(List.of(source));
            var waits = new boolean[from.size()];
            while (!queue.isEmpty()) {
                int node = queue.poll();
                waits[node] = false;
                for (int number : from.get(node)) {
                    var arc = arcs.get(number);
                    if (arc[1] > 0 && cost[node] + arc[2] < cost[arc[0]]) {
                        cost[arc[0]] = cost[node] + arc[2];
                        by[arc[0]] = number;
                        if (!waits[arc[0]]) {
                            waits[arc[0]] = true;
                            queue.add(arc[0]);
                        }
                    }
                }
            }
            if (by[sink] < 0 || cost[sink] >= 0) {
                return;
            }
            for (int node = sink; node != source; node = arcs.get(by[node] ^ 1)[0]) {
                arcs.get(by[node])[1]--;
                arcs.get(by[node] ^ 1)[1]++;
            }
        }
    }
}
