#pragma once

#include "remitsim/survey.hpp"

namespace remitsim {

/// What a service asks for, in percent of the principal; an unknown margin is 0.
struct PostedPrice {
  double fee_percent = 0;
  double margin_percent = 0;

  [[nodiscard]] double cost_percent() const { return fee_percent + margin_percent; }
};

/// The service's price where this share of the principal is sent in transfers of US$ 500 and the
/// rest in transfers of US$ 200: the mean of the two quotes by share. A service without a quote at
/// US$ 500 has the one at US$ 200.
PostedPrice posted_price(const Service& service, double large_transfer_share_percent);

}  // namespace remitsim
