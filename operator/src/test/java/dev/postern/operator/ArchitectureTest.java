package dev.postern.operator;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.postern.operator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** The line: what attaches, and the workload; then the metadata; then what is told of it. */
    @ArchTest
    static final ArchRule packages_in_their_order = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("attached")
            .definedBy("dev.postern.operator.attached")
            .layer("workload")
            .definedBy("dev.postern.operator.workload")
            .layer("metadata")
            .definedBy("dev.postern.operator.metadata")
            .layer("status")
            .definedBy("dev.postern.operator.status")
            .layer("operator")
            .definedBy("dev.postern.operator")
            .whereLayer("operator")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("status")
            .mayOnlyBeAccessedByLayers("operator")
            .whereLayer("metadata")
            .mayOnlyBeAccessedByLayers("status", "operator");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("dev.postern.operator.(*)..").should().beFreeOfCycles();

    /** The operator shares the metadata document and HTTP with the engine, nothing else. */
    @ArchTest
    static final ArchRule nothing_of_the_engine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.postern.engine..", "dev.postern.postgres..", "dev.postern.server..");

    @ArchTest
    static final ArchRule the_framework_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackage("dev.postern.operator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..");
}
