#include "survey/posted_price.hpp"

namespace remitsim {

PostedPrice posted_price(const Service& service, double large_transfer_share_percent) {
  const PostedPrice small{service.fee_percent_200, service.margin_percent_200.value_or(0)};
  if (!service.fee_percent_500) return small;
  const PostedPrice large{*service.fee_percent_500, service.margin_percent_500.value_or(0)};
  const double share = large_transfer_share_percent / 100;
  return {(1 - share) * small.fee_percent + share * large.fee_percent,
          (1 - share) * small.margin_percent + share * large.margin_percent};
}

}  // namespace remitsim
