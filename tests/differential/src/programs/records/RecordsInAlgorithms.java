// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Records as states of searches: breadth first through a maze, Dijkstra over a grid, memoised recursion. */
public class RecordsInAlgorithms {
    record Pos(int x, int y) {
        Pos plus(int dx, int dy) {
            return new Pos(x + dx, y + dy);
        }
    }

    record Step(Pos at, int cost) {}

    static final int[][] MOVES = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    static int bfs(String[] maze, Pos from, Pos to) {
        ArrayDeque<Step> queue = new ArrayDeque<>();
        Set<Pos> seen = new HashSet<>();
        queue.add(new Step(from, 0));
        while (!queue.isEmpty()) {
            Step s = queue.poll();
            if (s.at.equals(to)) {
                return s.cost;
            }
            for (int[] m : MOVES) {
                Pos p = s.at.plus(m[0], m[1]);
                if (p.y >= 0 && p.y < maze.length && p.x >= 0 && p.x < maze[p.y].length() && maze[p.y].charAt(p.x) != '#' && seen.add(p)) {
                    queue.add(new Step(p, s.cost + 1));
                }
            }
        }
        return -1;
    }

    static int dijkstra(int size) {
        Map<Pos, Integer> best = new HashMap<>();
        PriorityQueue<Step> queue = new PriorityQueue<>(Comparator.comparingInt(Step::cost).thenComparing(s -> s.at().x()));
        queue.add(new Step(new Pos(0, 0), 0));
        while (true) {
            Step s = queue.poll();
            if (best.putIfAbsent(s.at, s.cost) != null) {
                continue;
            }
            if (s.at.x == size - 1 && s.at.y == size - 1) {
                return s.cost;
            }
            for (int[] m : MOVES) {
                Pos p = s.at.plus(m[0], m[1]);
                if (p.x >= 0 && p.y >= 0 && p.x < size && p.y < size) {
                    queue.add(new Step(p, s.cost + 1 + (p.x * 7 + p.y * 13) % 9));
                }
            }
        }
    }

    static final Map<Pos, Long> MEMO = new HashMap<>();

    static long paths(Pos p) {
        if (p.x == 0 || p.y == 0) {
            return 1;
        }
        Long known = MEMO.get(p);
        if (known == null) {
            known = paths(p.plus(-1, 0)) + paths(p.plus(0, -1));
            MEMO.put(p, known);
        }
        return known;
    }

    public static void main(String[] args) {
        String[] maze = {"..#....", ".##.##.", "....#..", ".####.#", "......."};
        System.out.println(bfs(maze, new Pos(0, 0), new Pos(6, 0)) + " " + bfs(maze, new Pos(0, 0), new Pos(9, 9)) + " " + dijkstra(9) + " " + paths(new Pos(16, 16)) + " " + MEMO.size());
    }
}
