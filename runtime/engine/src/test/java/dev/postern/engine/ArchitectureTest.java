package dev.postern.engine;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.postern.engine.backend.Backend;
import dev.postern.engine.ir.SelectPermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "dev.postern.engine", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "dev.postern.engine.";

    /** A package knows those before it. */
    private static final List<String> ORDER = List.of(
            "error",
            "session",
            "ir",
            "backend",
            "document",
            "schemacache",
            "observe",
            "roleschema",
            "plan",
            "execute",
            "request",
            "schemasync",
            "metadataapi");

    @ArchTest
    static void packagesKnowThoseBeforeThem(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] after = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> ROOT + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(after)
                    .check(classes);
        }
    }

    @ArchTest
    static void everyPackageHasAPlaceInTheOrder(JavaClasses classes) {
        Set<String> found = classes.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    /** No framework and no driver; what else it needs is listed here. */
    @ArchTest
    static final ArchRule DEPENDENCIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.postern.engine..",
                    "dev.postern.metadata..",
                    "java.lang..",
                    "java.io",
                    "java.math",
                    "java.nio.charset",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson..",
                    "com.github.benmanes.caffeine.cache",
                    "graphql.language",
                    "graphql.parser..");

    @ArchTest
    static final ArchRule ONLY_DOCUMENT_KNOWS_THE_GRAPHQL_PARSER = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "document")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("graphql..");

    /** What a role may read is decided where permissions are compiled: all else takes it as it comes. */
    @ArchTest
    static final ArchRule PERMISSIONS_ARE_MADE_BY_THE_SCHEMA_CACHE = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "ir", ROOT + "schemacache.stage")
            .should()
            .callConstructorWhere(target(owner(type(SelectPermission.class))));

    @ArchTest
    static final ArchRule EVERYTHING_IS_GIVEN_BY_THE_SCHEMA_CACHE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "schemacache..")
            .should()
            .callMethodWhere(target(name("everything")).and(target(owner(type(SelectPermission.class)))));

    /** Backends are asked for what they can do, not for what they are. */
    @ArchTest
    static final ArchRule NOBODY_ASKS_FOR_A_KIND_OF_DATABASE =
            noClasses().that().resideOutsideOfPackage(ROOT + "backend").should().callMethod(Backend.class, "kind");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<JavaPackage> packages = classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
