package org.lingtouyan.scenario;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A village as somebody might have drawn it with coloured pencils: hills, a river, the road along it, hamlets beside the road,
 * fields. Nowhere in particular, and without a letter, so that it needs no font.
 */
final class HandDrawnMap {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1130;
    private static final Color PAPER = new Color(0xf6f1e2);
    private static final Color HILLS = new Color(0xc9bd98);
    private static final Color WATER = new Color(0x7fa9c4);
    private static final Color ROAD = new Color(0xa08560);
    private static final Color FIELD = new Color(0xb9c58d);
    private static final Color WALL = new Color(0xd8c7a0);

    private final Chance chance;
    private final double bend;
    private final List<double[]> hamlets = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<Integer, Integer> built = new HashMap<>();

    HandDrawnMap(Chance chance) {
        this.chance = chance;
        this.bend = chance.between(0.10, 0.18);
        int count = chance.between(3, 5);
        for (int i = 0; i < count; i++) {
            double x = 0.14 + 0.72 * i / (count - 1) + chance.between(-0.03, 0.03);
            double side = i % 2 == 0 ? -1 : 1;
            hamlets.add(new double[] {x, Math.max(0.12, Math.min(0.88, river(x) + side * chance.between(0.17, 0.24)))});
        }
    }

    /** Where a home of a group may stand: in the hamlet of that group, around the last one that was built; parts of width and height. */
    double[] home(String group) {
        if (!groups.contains(group)) {
            groups.add(group);
        }
        int at = groups.indexOf(group) % hamlets.size();
        var hamlet = hamlets.get(at);
        int ring = built.merge(at, 1, Integer::sum) - 1;
        double angle = ring * 2.4 + at;
        double far = 0.018 + 0.019 * Math.sqrt(ring);
        return new double[] {within(hamlet[0] + far * Math.cos(angle)), within(hamlet[1] + far * 1.2 * Math.sin(angle))
        };
    }

    private static double within(double part) {
        return Math.max(0.02, Math.min(0.98, part));
    }

    /** How far from above the river runs there. */
    private double river(double x) {
        return 0.5 + bend * Math.sin(x * 5.5) - 0.05 * x;
    }

    byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        hills(pen);
        fields(pen);
        draw(pen, along(0), WATER, 34);
        draw(pen, along(0.055), ROAD, 11);
        draw(pen, along(0.055), PAPER, 5);
        hamlets(pen);
        pen.dispose();
        return written(image);
    }

    private void hills(Graphics2D pen) {
        for (int row = 0; row < 5; row++) {
            for (int side = -1; side <= 1; side += 2) {
                var line = new Path2D.Double();
                double base = 0.5 + side * (0.33 + row * 0.035);
                line.moveTo(0, at(base));
                for (double x = 0.04; x <= 1.0001; x += 0.04) {
                    double y = base + side * 0.03 * Math.sin(x * 9 + row) + chance.between(-0.004, 0.004);
                    line.lineTo(x * WIDTH, at(y));
                }
                draw(pen, line, HILLS, 2);
            }
        }
    }

    private void fields(Graphics2D pen) {
        for (int i = 0; i < 26; i++) {
            double x = chance.between(0.04, 0.92);
            double y = river(x) + (chance.in(50) ? 1 : -1) * chance.between(0.08, 0.15);
            var plot = new Path2D.Double();
            double wide = chance.between(0.03, 0.055);
            plot.moveTo(x * WIDTH, at(y));
            plot.lineTo((x + wide) * WIDTH, at(y + chance.between(-0.01, 0.01)));
            plot.lineTo((x + wide * 0.9) * WIDTH, at(y + 0.03));
            plot.lineTo((x - 0.004) * WIDTH, at(y + 0.032));
            plot.closePath();
            pen.setColor(FIELD);
            pen.fill(plot);
            draw(pen, plot, HILLS, 2);
        }
    }

    private void hamlets(Graphics2D pen) {
        for (var hamlet : hamlets) {
            var lane = new Path2D.Double();
            lane.moveTo(hamlet[0] * WIDTH, at(river(hamlet[0]) + 0.055));
            lane.quadTo(
                    (hamlet[0] + 0.02) * WIDTH,
                    at((river(hamlet[0]) + hamlet[1]) / 2),
                    hamlet[0] * WIDTH,
                    at(hamlet[1]));
            draw(pen, lane, ROAD, 5);
            var yard = new Ellipse2D.Double(hamlet[0] * WIDTH - 120, at(hamlet[1]) - 95, 240, 190);
            pen.setColor(WALL);
            pen.fill(yard);
            draw(pen, yard, ROAD, 2);
        }
    }

    private Path2D along(double beside) {
        var line = new Path2D.Double();
        line.moveTo(0, at(river(0) + beside));
        for (double x = 0.02; x <= 1.0001; x += 0.02) {
            line.lineTo(x * WIDTH, at(river(x) + beside + chance.between(-0.003, 0.003)));
        }
        return line;
    }

    private static double at(double part) {
        return part * HEIGHT;
    }

    private static void draw(Graphics2D pen, Shape line, Color colour, int width) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
    }

    private static byte[] written(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
