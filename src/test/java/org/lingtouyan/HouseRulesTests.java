package org.lingtouyan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules of the house that a machine can hold: what CONTRIBUTING.md asks of names, borders and files. */
class HouseRulesTests {

    private static final int LINES_AT_MOST = 300;

    /** Whose work it is to speak to the person at the terminal: what a start prints, and what a command answers. */
    private static final Set<String> SPEAKERS = Set.of(
            "Announcement",
            "BackupCommands",
            "Console",
            "VerifyTrailCommand",
            "RotateKeysCommand",
            "RotateSearchKeyCommand",
            "RebuildCommand",
            "Installation",
            "Progress",
            "ScenarioLoad");

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|VO|Vo)$");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern JAVADOC_BEFORE =
            Pattern.compile("/\\*\\*(?:(?!\\*/).)*\\w(?:(?!\\*/).)*\\*/\\s*(?:@[^;{}]*\\s)?$", Pattern.DOTALL);

    @Test
    void whatATypeNeedsComesThroughItsConstructor() {
        holds(noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class));
        holds(noMethods().should().beAnnotatedWith(Autowired.class));
    }

    @Test
    void nothingIsSetFromOutside() {
        var setters = Sources.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("set[A-Z].*"))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !isDemandedByALibrary(method))
                .map(JavaMethod::getFullName);
        assertThat(setters).isEmpty();
    }

    @Test
    void aNameSaysWhatAThingIs() {
        var empty = Sources.CLASSES.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> EMPTY_NAME.matcher(name).matches());
        assertThat(empty).isEmpty();
    }

    @Test
    void fieldsAreSeenByTheirOwnTypeOnly() {
        holds(noFields().that(notConstant()).should().bePublic());
    }

    /**
     * A type within a type is a word of the outer one; migrations, what starts the product and what a search is
     * weighed by are made by libraries.
     */
    @Test
    void nothingIsPublicThatNoOtherModuleUses() {
        var lonely = Sources.CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .filter(type -> !type.isAssignableTo(JavaMigration.class) && !type.isEquivalentTo(Lingtouyan.class))
                .filter(type -> !type.isAssignableTo(ConstraintProvider.class))
                .filter(HouseRulesTests::isUsedByNoOtherModule)
                .map(JavaClass::getName);
        assertThat(lonely).isEmpty();
    }

    @Test
    void onlyWhoseWorkItIsSpeaksToTheTerminal() {
        holds(noClasses()
                .that(new DescribedPredicate<JavaClass>("are no speakers") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !SPEAKERS.contains(type.getSimpleName());
                    }
                })
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var packages =
                Sources.CLASSES.stream().map(JavaClass::getPackage).distinct().toList();
        assertThat(packages).hasSizeGreaterThan(Modules.IN_ORDER.size()).allSatisfy(found -> assertThat(
                        found.isAnnotatedWith(NullMarked.class))
                .as(found.getName())
                .isTrue());
    }

    @Test
    void everyFileIsReadInOneSitting() {
        var tooLong = Stream.of(Sources.JAVA, Sources.TESTS, Path.of("web/src"), Path.of("bench"))
                .flatMap(folder -> Sources.under(folder, ".java", ".ts", ".vue", ".css").stream())
                .filter(file -> !file.endsWith("schema.ts"))
                .filter(file -> Sources.text(file).lines().count() > LINES_AT_MOST);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIsFor() {
        var silent = Sources.under(Sources.JAVA, ".java").stream()
                .filter(HouseRulesTests::isSilent)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static void holds(ArchRule rule) {
        rule.check(Sources.CLASSES);
    }

    private static DescribedPredicate<JavaField> notConstant() {
        return new DescribedPredicate<>("no constants") {
            @Override
            public boolean test(JavaField field) {
                return !field.getModifiers().containsAll(List.of(JavaModifier.STATIC, JavaModifier.FINAL));
            }
        };
    }

    /** A setter that a supertype outside this product declares is that library's word, not ours. */
    private static boolean isDemandedByALibrary(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .filter(type -> !type.getPackageName().startsWith("org.lingtouyan"))
                .anyMatch(type ->
                        type.tryGetMethod(method.getName(), names(method)).isPresent());
    }

    private static String[] names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    private static boolean isUsedByNoOtherModule(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isSilent(Path java) {
        var text = Sources.text(java);
        var type = PUBLIC_TYPE.matcher(text);
        return type.find()
                && !JAVADOC_BEFORE.matcher(text.substring(0, type.start())).find();
    }
}
