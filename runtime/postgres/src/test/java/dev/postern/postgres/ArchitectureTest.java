package dev.postern.postgres;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.postern.postgres", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.postern.postgres";

    @ArchTest
    static final ArchRule theClientIsKnownInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".transport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule noFramework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "dev.postern.server..");

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packageOrder = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("backend")
            .definedBy(ROOT)
            .layer("catalog")
            .definedBy(ROOT + ".catalog..")
            .layer("introspect")
            .definedBy(ROOT + ".introspect..")
            .layer("translate")
            .definedBy(ROOT + ".translate..")
            .layer("schema")
            .definedBy(ROOT + ".schema..")
            .layer("sql")
            .definedBy(ROOT + ".sql..")
            .layer("transport")
            .definedBy(ROOT + ".transport..")
            .whereLayer("backend")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("backend")
            .whereLayer("introspect")
            .mayOnlyBeAccessedByLayers("backend")
            .whereLayer("translate")
            .mayOnlyBeAccessedByLayers("backend")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("backend", "translate")
            .whereLayer("sql")
            .mayOnlyBeAccessedByLayers("translate")
            .whereLayer("transport")
            .mayOnlyBeAccessedByLayers("backend", "catalog", "introspect");
}
