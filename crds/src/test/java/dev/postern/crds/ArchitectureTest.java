package dev.postern.crds;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.postern.crds", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("dev.postern.crds.(*)..").should().beFreeOfCycles();

    /** The operator and local mode share this module; neither the engine nor a server comes with it. */
    @ArchTest
    static final ArchRule nothing_of_the_engine_or_a_server = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.postern.engine..",
                    "dev.postern.postgres..",
                    "dev.postern.server..",
                    "dev.postern.operator..",
                    "io.quarkus..",
                    "io.vertx..",
                    "jakarta..",
                    "java.sql..");

    @ArchTest
    static final ArchRule the_types_know_nothing_of_what_is_done_with_them = noClasses()
            .that()
            .resideInAPackage("dev.postern.crds")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.postern.crds.*..", "dev.postern.metadata..");

    @ArchTest
    static final ArchRule assembling_is_pure = noClasses()
            .that()
            .resideInAPackage("dev.postern.crds.assemble..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.time..", "dev.postern.crds.read..");

    /** Its library is there only while building. */
    @ArchTest
    static final ArchRule only_the_generator_knows_the_crd_generator = noClasses()
            .that()
            .resideOutsideOfPackage("dev.postern.crds.generate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.fabric8.crdv2..", "dev.postern.crds.generate..");
}
