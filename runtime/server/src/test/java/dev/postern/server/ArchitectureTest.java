package dev.postern.server;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.postern.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("dev.postern.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_wiring_knows_quarkus = noClasses()
            .that()
            .resideInAPackage("dev.postern.server.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..");

    @ArchTest
    static final ArchRule no_backend_is_named_outside_the_wiring = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.postern.server.http..", "dev.postern.server.websocket..", "dev.postern.server.auth..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.postern.postgres..");

    @ArchTest
    static final ArchRule errors_become_json_in_one_place = classes()
            .that()
            .resideInAPackage("dev.postern.server.error")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("dev.postern.server..");
}
