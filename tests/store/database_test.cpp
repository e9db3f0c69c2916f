#include "store/database.hpp"

#include "support/plain_sqlite.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace remitsim;
using cli::Scratch;

TEST_CASE("values come back as they were bound") {
  const Scratch scratch;
  const std::string file = scratch.path("x").string();
  Database database = Database::create(file);
  database.run("CREATE TABLE t (a TEXT, b REAL, c INTEGER) STRICT");
  {
    Statement insert = database.prepare("INSERT INTO t VALUES (?, ?, ?)");
    insert.run("it's €", 0.1 + 0.2, std::uint64_t{1} << 62);
    insert.run(std::string_view(), -1e-300, -7);
    insert.run(std::optional<std::string_view>(), std::numeric_limits<double>::quiet_NaN(),
               std::optional<std::int64_t>());
    Statement select = database.prepare("SELECT a, b, c FROM t ORDER BY rowid");
    REQUIRE(select.next());
    CHECK(select.text(0) == "it's €");
    CHECK(select.number(1) == 0.1 + 0.2);
    CHECK(select.integer(2) == std::int64_t{1} << 62);
    REQUIRE(select.next());
    CHECK(select.text(0).empty());
    CHECK(select.integer(2) == -7);
    REQUIRE(select.next());
    CHECK(std::isnan(select.number(1)));
    CHECK_FALSE(select.next());
  }
  database.close();
  CHECK(plain::value(file, "SELECT count(*) FROM t WHERE a = ''") == "1");
  CHECK(plain::value(file, "SELECT count(*) FROM t WHERE a IS NULL AND b IS NULL AND c IS NULL") ==
        "1");
}

TEST_CASE("what SQLite refuses is an error in its words") {
  const Scratch scratch;
  Database database = Database::create(scratch.path("x"));
  CHECK_THROWS_WITH(database.prepare("SELECT a FROM nowhere"), Catch::Contains("nowhere"));
  CHECK_THROWS_AS(database.integer("SELECT 1 WHERE 0"), DatabaseError);
  database.run("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES (1)");
  CHECK_THROWS_WITH(database.prepare("INSERT INTO t VALUES (?)").run(1), Catch::Contains("UNIQUE"));
}

TEST_CASE("a database that is read is not written, and a missing one not made") {
  const Scratch scratch;
  Database::create(scratch.path("x")).run("CREATE TABLE t (a)");
  Database database = Database::open(scratch.path("x"));
  CHECK_THROWS_AS(database.run("INSERT INTO t VALUES (1)"), DatabaseError);
  CHECK_THROWS_AS(Database::open(scratch.path("gone")), DatabaseError);
  CHECK_FALSE(scratch.has("gone"));
}

TEST_CASE("a file that cannot be created is told with the system's reason") {
  CHECK_THROWS_AS(Database::create("/proc/remitsim.sqlite"), DatabaseError);
}
