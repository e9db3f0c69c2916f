#include "survey/importer/service_words.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

using Words = std::vector<std::string>;

TEST_CASE("import: firm types in every spelling of the source") {
  CHECK(firm_types_of("Money Transfer Operator") == Words{"Money transfer operator"});
  CHECK(firm_types_of("Bank / Money Transfer Operator") ==
        Words{"Bank", "Money transfer operator"});
  CHECK(firm_types_of("Bank/Post office") == Words{"Bank", "Post office"});
  CHECK(firm_types_of("Non-Bank FI") == Words{"Non-bank FI"});
  CHECK(firm_types_of("Money Transfer Operator / Building Society") ==
        Words{"Money transfer operator", "Building society"});
  CHECK(firm_types_of("bank,Bank") == Words{"Bank"});
}

TEST_CASE("import: products split at commas only, and keep abbreviations") {
  CHECK(products_of("Cash to cash,Credit/debit card service") ==
        Words{"Cash to cash", "Credit/debit card service"});
  CHECK(products_of("Account to account (other bank)") == Words{"Account to account (other bank)"});
  CHECK(products_of("USD service") == Words{"USD service"});
}

TEST_CASE("import: words that are not stated") {
  CHECK(products_of("N/A") == Words{"Not stated"});
  CHECK(firm_types_of("") == Words{"Not stated"});
  CHECK(products_of(" , ") == Words{"Not stated"});
  CHECK(is_not_stated("n/a"));
  CHECK_FALSE(is_not_stated("2 days"));
}
