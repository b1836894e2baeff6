package org.lingtouyan;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every library that the build names stands in docs/dependencies.md with its reason, and no other. */
class DependenciesTests {

    private static final Pattern LINE = Pattern.compile("^\\| `([^`]+)` \\| (.+) \\|$", Pattern.MULTILINE);

    /** What carries a library into the build: the dependencies proper, the compiler's plug-ins, the formatter and its style. */
    private static final Pattern LIBRARY = Pattern.compile(
            "<(?:dependency|path)>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>|<artifactId>(spotless-maven-plugin|exec-maven-plugin)</artifactId>");

    @Test
    void everyLibraryHasItsReasonAndEveryReasonItsLibrary() {
        assertThat(listed()).containsExactlyElementsOf(used());
    }

    private static Set<String> listed() {
        return LINE.matcher(Sources.text(Path.of("docs/dependencies.md")))
                .results()
                .filter(line -> !line.group(2).isBlank())
                .map(line -> line.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> used() {
        var pom = Sources.text(Path.of("pom.xml"));
        var used = LIBRARY.matcher(pom)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .map(name -> name.replaceAll("-\\$\\{.*", ""))
                .filter(name -> !name.endsWith("-bom"))
                .collect(toCollection(TreeSet::new));
        if (pom.contains("<palantirJavaFormat>")) {
            used.add("palantir-java-format");
        }
        var web = new JsonMapper().readTree(Sources.text(Path.of("web/package.json")));
        used.addAll(web.path("dependencies").propertyNames());
        used.addAll(web.path("devDependencies").propertyNames());
        return used;
    }
}
