#include "page/country_json.hpp"

#include "page/country_codes.hpp"
#include "page/json_writer.hpp"

namespace remitsim {

std::string country_json(const Survey& survey) {
  JsonWriter json;
  json.begin_object();
  for (const Country& country : survey.countries) {
    json.key(country.code);
    json.begin_object();
    json.text_at("name", country.name);
    json.text_at("region", country.region);
    json.text_at("un_region", country.un_region);
    json.text_at("income_group", country.income_group);
    json.text_at("map", numeric_code_of(country.code));
    json.end_object();
  }
  json.end_object();
  return json.written();
}

}  // namespace remitsim
