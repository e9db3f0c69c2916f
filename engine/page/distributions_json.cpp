#include "page/distributions_json.hpp"

#include "page/leading_rows.hpp"
#include "page/scenario_lists.hpp"
#include "report/leading_group.hpp"

namespace remitsim {

namespace {

/// Takes bins one by one, and writes those of a group together.
class DistributionWriter {
 public:
  explicit DistributionWriter(const PageStudy& study) : study_(study), lists_(study.scenarios) {
    for (const Scenario& scenario : study.scenarios) leading_.emplace_back(leading_group(scenario));
  }

  void add(const HistogramRow& row) {
    if (!is_shown(row)) return;
    if (row.bin == 1) begin(row);
    list_->begin_list();
    list_->number(row.values.low);
    list_->number(row.values.high);
    list_->number(static_cast<double>(row.values.draws) /
                  static_cast<double>(study_.store.facts().draws));
    list_->end_list();
  }

  std::vector<std::string> json() {
    end();
    return lists_.json();
  }

 private:
  [[nodiscard]] bool is_shown(const HistogramRow& row) {
    LeadingRows& leading = leading_[lists_.position_of(row.scenario)];
    return leading.has(row.group_kind, row.group) || row.group_kind == "world" ||
           !study_.is_large();
  }

  void begin(const HistogramRow& row) {
    end();
    list_ = &lists_.of(row.scenario);
    list_->begin_object();
    list_->text_at("group", row.group);
    list_->text_at("measure", row.measure);
    list_->text_at("period", row.period);
    list_->key("bins");
    list_->begin_list();
  }

  void end() {
    if (list_ == nullptr) return;
    list_->end_list();
    list_->end_object();
    list_ = nullptr;
  }

  const PageStudy& study_;
  ScenarioLists lists_;
  std::vector<LeadingRows> leading_;
  JsonWriter* list_ = nullptr;  ///< that of the group at hand, if there is one
};

}  // namespace

std::vector<std::string> distributions_json(const PageStudy& study) {
  DistributionWriter writer(study);
  study.store.histograms()([&](const HistogramRow& row) { writer.add(row); });
  return writer.json();
}

}  // namespace remitsim
