package dev.postern.metadata;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "dev.postern.metadata", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule USES_NOTHING_BUT_JSON_NODES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.postern.metadata..", "java..", "org.jspecify.annotations", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule THE_DOCUMENT_DOES_NOT_KNOW_ITS_JSON = noClasses()
            .that()
            .resideInAPackage("dev.postern.metadata")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.postern.metadata.json");
}
