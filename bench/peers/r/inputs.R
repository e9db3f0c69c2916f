# Uncertain inputs of a chunk of draws: matrices with a column for each draw.

normals <- function(rows, draws, scale) matrix(rnorm(rows * draws, 0, scale), rows)

# exp(sigma z - sigma^2 / 2), z the sum of global, sender, region and own parts.
draw_factor <- function(tables, name, draws) {
  input <- function(part) tables$inputs[[paste0(name, "_", part)]]
  sigma <- input("log_sigma")
  scale <- function(part) sigma * sqrt(input(paste0(part, "_percent")) / 100)
  corridors <- length(tables$flow)
  log <- normals(corridors, draws, scale("own")) - sigma^2 / 2
  if (scale("global") > 0) {
    log <- log + rep(rnorm(draws, 0, scale("global")), each = corridors)
  }
  if (scale("sender") > 0) {
    log <- log + normals(max(tables$sender), draws, scale("sender"))[tables$sender, ]
  }
  if (scale("receiver_region") > 0) {
    log <- log + normals(max(tables$region), draws, scale("receiver_region"))[tables$region, ]
  }
  exp(log)
}

# By inversion: every draw is below the bound at once.
draw_elasticities <- function(inputs, draws) {
  below <- pnorm(inputs$elasticity_at_most, inputs$elasticity_mean, inputs$elasticity_sd)
  qnorm(runif(draws, 0, below), inputs$elasticity_mean, inputs$elasticity_sd)
}

draw_worlds <- function(tables, draws) {
  inputs <- tables$inputs
  sigma <- inputs$market_share_log_sigma
  list(
    flow = tables$flow * draw_factor(tables, "flow", draws),
    price = draw_factor(tables, "price", draws),
    share = if (sigma > 0) exp(normals(length(tables$cost), draws, sigma)),
    elasticity = draw_elasticities(inputs, draws),
    diversion_share = runif(
      draws, inputs$diversion_minimum_percent / 100, inputs$diversion_maximum_percent / 100
    )
  )
}
