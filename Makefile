# `make help` says what there is. CMake builds (CMakePresets.json); this only strings together.

LEDGER ?= build/demo.kg
SERVE ?=
BENCH ?=
UI := $(wildcard ui/package.json)
KAIGONG := build/release/kaigong

.PHONY: help setup setup-test setup-bench run test bench clean pages binary
.DELETE_ON_ERROR:
.NOTPARALLEL:

help:
	@echo "make run     build, fill $(LEDGER) with the demonstration province, rank, and serve it"
	@echo "make test    build with sanitizers and run all tests"
	@echo "make bench   measure beside SQLite, PostgreSQL and DuckDB, and write README.md's tables"
	@echo "make setup   install the missing Debian packages (run and test do it too)"
	@echo "make clean   remove build/ and the built pages"
	@echo "make run SERVE='--port 8081' LEDGER=my.kg passes on what serve should hear"
	@echo "make bench BENCH='--projects 100000' measures one size only; without it up to a million"

setup:
	@tools/setup.sh run

setup-test:
	@tools/setup.sh test

setup-bench:
	@tools/setup.sh bench

# The pages, where they are: fetched anew when the lock changed, built anew when a source did.
ifneq ($(UI),)
UI_SOURCES := $(shell find ui -type f -not -path '*/node_modules/*' -not -path '*/dist/*' \
                -not -path '*/test-results/*')

build/ui-fetched: ui/package.json ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund
	@mkdir -p build && touch $@

build/ui-built: build/ui-fetched $(UI_SOURCES)
	cd ui && npm run build
	@touch $@

pages: build/ui-built
else
pages:
endif

build/%/build.ninja: CMakePresets.json
	cmake --preset $*
	@touch $@

binary: pages build/release/build.ninja
	cmake --build --preset release --target kaigong

# The demonstration is made once; remove the ledger to make it anew.
run: setup binary
	@test -f $(LEDGER) || { rm -f $(LEDGER).new*; \
	  $(KAIGONG) demo --ledger $(LEDGER).new && \
	  { test ! -f $(LEDGER).new-wal || mv $(LEDGER).new-wal $(LEDGER)-wal; } && \
	  mv $(LEDGER).new $(LEDGER); }
	$(KAIGONG) rank --ledger $(LEDGER)
	$(KAIGONG) serve --ledger $(LEDGER) $(SERVE)

test: setup-test pages build/dev/build.ninja
	cmake --build --preset dev
	@tools/test.sh

# DuckDB is measured beside us; nothing that ships needs it. Without npm's registry it is left out.
# `npm ci` asks for the lock of every platform's package, of which a mirror may have but one.
build/bench-fetched: bench/package.json bench/package-lock.json
	@mkdir -p build
	@if (cd bench && npm install --no-save --no-audit --no-fund); then touch $@; \
	  else echo "bench: DuckDB couldn't be fetched and is left out"; fi

bench: setup-bench build/release/build.ninja build/bench-fetched
	cmake --build --preset release --target kaigong_bench
	build/release/kaigong_bench --readme README.md $(BENCH)

clean:
	rm -rf build ui/dist
