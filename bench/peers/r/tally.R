# Means, standard deviations and quantiles of a scenario's measures, for all groups.

with_quantiles <- c("savings", "cost_after")
probabilities <- c(p05 = 0.05, p25 = 0.25, p50 = 0.50, p75 = 0.75, p95 = 0.95)

new_tally <- function() {
  tally <- new.env()
  tally$draws <- 0
  tally$moments <- list()
  tally$kept <- list() # a list of chunks: to write into one large matrix would copy it
  tally
}

# Sums of values and squares from near the mean, so that squares keep their digits.
add_moments <- function(moments, values) {
  if (is.null(moments)) moments <- list(shift = rowMeans(values), sum = 0, square = 0)
  values <- values - moments$shift
  moments$sum <- moments$sum + rowSums(values)
  moments$square <- moments$square + rowSums(values * values)
  moments
}

add_to_tally <- function(tally, measures) {
  for (name in names(measures)) {
    tally$moments[[name]] <- add_moments(tally$moments[[name]], measures[[name]])
  }
  tally$kept[[length(tally$kept) + 1]] <- measures[with_quantiles]
  tally$draws <- tally$draws + ncol(measures$savings)
}

# A group without a flow has no mean by flow.
quantiles_of <- function(values) {
  if (anyNA(values)) return(probabilities * NA)
  quantile(values, probabilities, names = FALSE)
}

finish_tally <- function(tally) {
  n <- tally$draws
  tally$estimates <- lapply(tally$moments, function(moments) {
    sd <- sqrt(pmax(moments$square - moments$sum^2 / n, 0) / (n - 1))
    list(mean = moments$shift + moments$sum / n, mean_error = sd / sqrt(n), sd = sd)
  })
  for (name in with_quantiles) {
    kept <- do.call(cbind, lapply(tally$kept, function(chunk) chunk[[name]]))
    tally$estimates[[name]]$quantiles <- apply(kept, 1, quantiles_of)
  }
  tally$kept <- NULL
}

number_json <- function(name, value) sprintf('"%s": %.17g', name, value)

object_json <- function(pairs) paste0("{", paste(pairs, collapse = ", "), "}")

measure_json <- function(tally, measure, group) {
  estimates <- tally$estimates[[measure]]
  pairs <- sapply(
    c("mean", "mean_error", "sd"), function(name) number_json(name, estimates[[name]][group])
  )
  if (measure == "savings") {
    compared <- match(c("p05", "p50", "p95"), names(probabilities))
    values <- estimates$quantiles[compared, group]
    pairs <- c(pairs, number_json(names(probabilities)[compared], values))
  }
  sprintf('"%s": %s', measure, object_json(pairs))
}

checks_json <- function(tally, groups) {
  compared <- which(groups$kind %in% c("world", "region", "un_region"))
  measures <- c("savings", "extra_flow", "consumer_surplus", "cost_after")
  object_json(sapply(compared, function(group) {
    parts <- sapply(measures, function(measure) measure_json(tally, measure, group))
    sprintf('"%s": %s', groups$name[group], object_json(parts))
  }))
}
