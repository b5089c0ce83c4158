package org.resolverdesk.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.spec.Code;
import org.resolverdesk.spec.Limits;

/// The laws of the layers, one rule a row of the table in the README's tour of the folders.
@AnalyzeClasses(packages = "org.resolverdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "org.resolverdesk..";
    private static final String SIMULATOR_SCREEN = "org.resolverdesk.ui.simulator..";
    private static final String[] JSON = {"tools.jackson..", "com.fasterxml.jackson.."};
    private static final String[] HTTP = {"okhttp3..", "okio.."};

    @ArchTest
    static final ArchRule modelKnowsNobody = ours("model", "model");

    @ArchTest
    static final ArchRule specKnowsTheModelOnly = ours("spec", "spec", "model");

    @ArchTest
    static final ArchRule apiKnowsTheModelAndTheCodes = ours("api", "api", "model", "spec");

    @ArchTest
    static final ArchRule exportKnowsTheModelOnly = ours("export", "export", "model");

    @ArchTest
    static final ArchRule configKnowsTheModelOnly = ours("config", "config", "model");

    @ArchTest
    static final ArchRule journalKnowsTheModelOnly = ours("journal", "journal", "model");

    @ArchTest
    static final ArchRule storeKnowsModelSpecApiAndJournal = ours("store", "store", "model", "spec", "api", "journal");

    @ArchTest
    static final ArchRule onlyTheJournalTalksToADatabase = noClasses()
            .that()
            .resideOutsideOfPackages("org.resolverdesk.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("what is on the disk before anything is sent is decided in one place");

    @ArchTest
    static final ArchRule uiKnowsWhatItShows = classes()
            .that()
            .resideInAPackage("org.resolverdesk.ui..")
            .and()
            .resideOutsideOfPackage(SIMULATOR_SCREEN)
            .should(knowOnly("ui", "model", "spec", "store", "export", "config"))
            .because("a screen must not see whether the service is real");

    @ArchTest
    static final ArchRule theSimulatorsScreenKnowsTheSimulatorAsWell =
            classes().that().resideInAPackage(SIMULATOR_SCREEN).should(knowOnly("ui", "model", "sim"));

    @ArchTest
    static final ArchRule simKnowsModelAndTheNumbers = classes()
            .that()
            .resideInAPackage("org.resolverdesk.sim..")
            .should(onlyDependOnClassesThat(resideOutsideOfPackages(OURS)
                    .or(resideInAnyPackage("org.resolverdesk.sim..", "org.resolverdesk.model.."))
                    .or(DescribedPredicate.describe(
                            "the specification's numbers and codes",
                            type -> type.isEquivalentTo(Limits.class) || type.isEquivalentTo(Code.class)))))
            .because("the simulator is the oracle for our checks, so it must not use them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theSimulatorsRoomsAreInOneOrder =
            slices().matching("org.resolverdesk.sim.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theSimulatorsRoomsDontKnowWhoServesThem = noClasses()
            .that()
            .resideInAPackage("org.resolverdesk.sim.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.resolverdesk.sim")
            .because("a resource answers a request and doesn't care how that came");

    @ArchTest
    static final ArchRule onlyTheApiTalksHttp = noClasses()
            .that()
            .resideOutsideOfPackages("org.resolverdesk.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP)
            .because("what a create may do on the wire is decided in one place");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdges = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.resolverdesk.model..",
                    "org.resolverdesk.spec..",
                    "org.resolverdesk.store..",
                    "org.resolverdesk.ui..",
                    "org.resolverdesk.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JSON);

    @ArchTest
    static final ArchRule onlyScreensKnowTheToolkit = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.resolverdesk.model..",
                    "org.resolverdesk.spec..",
                    "org.resolverdesk.api..",
                    "org.resolverdesk.sim..",
                    "org.resolverdesk.export..",
                    "org.resolverdesk.journal..",
                    "org.resolverdesk.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..");

    @ArchTest
    static final ArchRule theToolkitsInnerPartsAreTouchedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.resolverdesk.app.toolkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.javafx..", "com.sun.glass..", "com.sun.prism..", "com.sun.scenario..")
            .because("they may be others in the next version");

    @ArchTest
    static final ArchRule theStoreKnowsPropertiesOnly = noClasses()
            .that()
            .resideInAPackage("org.resolverdesk.store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))))
            .because("the truth on screen is tested without a toolkit");

    @ArchTest
    static final ArchRule modelsOfScreensNeedNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .and()
            .resideInAPackage("org.resolverdesk.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule onlyTheSpecificationMakesARequest = noClasses()
            .that()
            .resideOutsideOfPackages("org.resolverdesk.spec..")
            .should()
            .callConstructorWhere(target(owner(DescribedPredicate.describe(
                    "a request to create", (JavaClass type) -> type.isEquivalentTo(CreateEndpoint.class)))))
            .because("what is submitted can't be wrong by what was known");

    @ArchTest
    static final ArchRule oneDoorToTheScreen = noClasses()
            .that()
            .resideOutsideOfPackages("org.resolverdesk.app..")
            .should()
            .callMethodWhere(target(name("runLater"))
                    .and(target(owner(DescribedPredicate.describe(
                            "the toolkit", (JavaClass type) -> type.isEquivalentTo(Platform.class))))))
            .because("everything comes to the screen through Work, which takes its executors");

    @ArchTest
    static final ArchRule nothingChangesUnseen = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(OURS)
            .and()
            .areStatic()
            .should()
            .notBeFinal()
            .because("static state that changes can't be injected, and two tests can't have their own");

    private static ArchRule ours(String layer, String... known) {
        return classes()
                .that()
                .resideInAPackage("org.resolverdesk." + layer + "..")
                .should(knowOnly(known))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> knowOnly(String... known) {
        String[] packages = new String[known.length];
        for (int i = 0; i < known.length; i++) {
            packages[i] = "org.resolverdesk." + known[i] + "..";
        }
        return onlyDependOnClassesThat(resideOutsideOfPackages(OURS).or(resideInAnyPackage(packages)));
    }
}
