# The front door. `make` prints what there is.

SHELL := /bin/sh
.DEFAULT_GOAL := help

# Every recipe that needs Java finds a JDK by itself.
JDK := . .mvn/find-jdk.sh && JAVA_HOME=$$(find_jdk javac) && export JAVA_HOME &&
MVN := $(JDK) ./mvnw -B -ntp
QUIET := -q

APP := runtime/server/target/quarkus-app/quarkus-run.jar
OPERATOR := $(if $(wildcard operator/pom.xml),operator/target/quarkus-app/quarkus-run.jar)
IMAGES := images/target/images.txt
SOURCES := pom.xml $(shell find crds runtime samples -name target -prune -o \
  \( -path '*/src/main/*' -o -name pom.xml \) -type f -print 2>/dev/null)

.PHONY: help build run test conformance bench bench-short bless crds images soak e2e cluster cluster-down clean

help: ## print the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

build: bin/postern ## compile and leave the launcher bin/postern

bin/postern: $(APP) .mvn/find-jdk.sh runtime/server/src/main/launcher/postern.sh
	@mkdir -p bin
	@{ echo '#!/bin/sh'; cat .mvn/find-jdk.sh runtime/server/src/main/launcher/postern.sh; } > $@
	@chmod +x $@

$(APP): $(SOURCES)
	@echo "Building (the first time fetches what it needs) ..."
	@$(MVN) $(QUIET) package -DskipTests -pl runtime/server -am
	@touch $@

operator/target/quarkus-app/quarkus-run.jar: $(SOURCES) $(shell find operator -path '*/src/main/*' -type f 2>/dev/null)
	@echo "Building the operator ..."
	@$(MVN) $(QUIET) package -DskipTests -pl operator -am
	@touch $@

images: $(IMAGES) ## build the container images as tars, images/target/*.tar (on Linux; no Docker engine needed)
	@cat $(IMAGES)

$(IMAGES): $(APP) $(OPERATOR) $(shell find images -name target -prune -o -type f -print 2>/dev/null)
	@echo "Building images ..."
	@$(MVN) $(QUIET) -Pimages package -DskipTests -pl images
	@touch $@

run: bin/postern ## serve samples/music (FOLDER=…) on this machine, with a Postgres of its own
	@bin/postern local $(FOLDER)

test: ## compile, check the format, run all tests
	@$(MVN) verify

conformance: bin/postern ## replay recorded cases: make conformance CONFORMANCE=path/to/conformance
	@conformance/run "$(CONFORMANCE)" $(OPTIONS)

bench: bin/postern ## measure against the database itself
	@$(JDK) bench/run

bench-short: bin/postern ## the same, a few seconds each
	@$(JDK) bench/run --seconds 5 --warmup 5

bless: ## rewrite checked-in expectations; the diff is the review
	@$(MVN) $(QUIET) test -Dbless=true -Dsurefire.failIfNoSpecifiedTests=false

crds: ## rewrite what is generated: resource definitions (also in the chart), the SQL of samples/music as a ConfigMap
	@$(MVN) $(QUIET) test -pl crds -am -Dbless=true -Dtest='*Drift*' -Dsurefire.failIfNoSpecifiedTests=false

soak: ## the property tests at their full size
	@$(MVN) test -Dsoak=true -Dtest='*PropertyTest' -Dsurefire.failIfNoSpecifiedTests=false -pl runtime/testkit -am

e2e: bin/postern images ## the operator on a real cluster: a given KUBECONFIG, k3s where Docker answers, or devcluster/
	@$(MVN) $(QUIET) -Pimages verify -pl images
	@$(MVN) verify -pl operator -am -Pe2e -DskipTests

cluster: ## boot a Kubernetes cluster of one node on this machine, see devcluster/README.md (root; 10 minutes the first time)
	@devcluster/up

cluster-down: ## end it and remove all that it left
	@devcluster/down

clean: ## forget all that was built, and the local Postgres with its data
	@rm -rf .postern bin/postern
	@find . -name target -type d -prune -exec rm -rf {} +
