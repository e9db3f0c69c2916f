# The model on whole matrices: costs, policies, response, and the measures of all groups.

make_model <- function(tables) {
  services <- tables$services
  list(
    tables = tables,
    service_sums = Matrix::sparseMatrix(
      i = tables$corridor, j = seq_along(tables$corridor), x = 1
    ),
    mean_cost = as.vector(rowsum(tables$cost, tables$corridor)) / services,
    corridors = Matrix::rowSums(tables$groups$matrix),
    services = as.vector(tables$groups$matrix %*% services),
    threshold = tables$inputs$threshold_percent + 1e-9 # more than rounding
  )
}

sums_of_services <- function(model, values) as.matrix(model$service_sums %*% values)

# What the policies of a chunk start from.
price_services <- function(model, worlds) {
  if (is.null(worlds$share)) return(list(before = model$mean_cost * worlds$price))
  tables <- model$tables
  price <- worlds$price[tables$corridor, ]
  cost <- tables$cost * price
  total_share <- sums_of_services(model, worlds$share)
  list(
    cost = cost,
    margin = tables$margin * price,
    total_share = total_share,
    before = sums_of_services(model, cost * worlds$share) / total_share
  )
}

# pmin() and pmax() would look for names and missing values.
at_most <- function(x, bound) {
  above <- which(x > bound)
  x[above] <- if (length(bound) == 1) bound else bound[above]
  x
}

reformed <- function(policy, cost, margin) {
  if (policy$component == "fx_margin") return(cost - (margin - at_most(margin, policy$value)))
  if (policy$step == "cut") {
    floored <- cost - policy$value
    floored[floored < 0] <- 0
    return(at_most(cost, floored))
  }
  at_most(cost, policy$value)
}

costs_after <- function(model, worlds, costs, policy) {
  if (policy$level == "corridor") return(reformed(policy, costs$before, NULL))
  after <- reformed(policy, costs$cost, costs$margin)
  sums_of_services(model, after * worlds$share) / costs$total_share
}

# For each matrix its sums by group, all in one product.
group_sums <- function(model, values) {
  draws <- ncol(values[[1]])
  sums <- as.matrix(model$tables$groups$matrix %*% do.call(cbind, values))
  first <- (seq_along(values) - 1) * draws
  setNames(lapply(first, function(f) sums[, f + seq_len(draws), drop = FALSE]), names(values))
}

measures_before <- function(model, worlds, cost) {
  sums <- group_sums(model, list(
    flow = worlds$flow,
    flow_cost = worlds$flow * cost,
    cost = cost,
    service_cost = model$tables$services * cost,
    above = (cost > model$threshold) + 0
  ))
  list(
    flow_before = sums$flow,
    cost_before = sums$flow_cost / sums$flow,
    simple_cost_before = sums$cost / model$corridors,
    service_cost_before = sums$service_cost / model$services,
    corridors_above_before = sums$above
  )
}

# Extra flow and consumer surplus; the elasticity is never exactly -1.
response <- function(worlds, before, after) {
  log_ratio <- log1p((after - before) / (100 + before))
  elasticity <- rep(worlds$elasticity, each = nrow(before))
  exponent <- elasticity + 1
  list(
    extra_flow = worlds$flow * expm1(elasticity * log_ratio),
    surplus = -worlds$flow * (1 + before / 100) * expm1(exponent * log_ratio) / exponent
  )
}

measures_after <- function(model, worlds, before, after, flow_before) {
  answer <- response(worlds, before, after)
  sums <- group_sums(model, list(
    savings = worlds$flow * (before - after) / 100,
    extra_flow = answer$extra_flow,
    surplus = answer$surplus,
    flow_cost = worlds$flow * after,
    new_revenue = after * answer$extra_flow / 100,
    cost = after,
    service_cost = model$tables$services * after,
    above = (after > model$threshold) + 0
  ))
  not_diverted <- rep(1 - worlds$diversion_share, each = nrow(sums$savings))
  list(
    savings = sums$savings,
    extra_flow = sums$extra_flow,
    consumer_surplus = sums$surplus,
    efficiency_gain = not_diverted * (sums$surplus - sums$savings),
    provider_revenue_change = sums$new_revenue - sums$savings,
    cost_after = sums$flow_cost / flow_before,
    simple_cost_after = sums$cost / model$corridors,
    service_cost_after = sums$service_cost / model$services,
    corridors_above_after = sums$above
  )
}
