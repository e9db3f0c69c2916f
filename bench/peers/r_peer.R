#!/usr/bin/env Rscript
# Peer: R on whole matrices, with sparse matrices of the Matrix package for sums.

invisible(loadNamespace("Matrix")) # not attached: its rowSums() would dispatch on every call

chunk_draws <- 64

own_folder <- function() {
  file <- grep("^--file=", commandArgs(FALSE), value = TRUE)
  dirname(sub("^--file=", "", file))
}

read_options <- function() {
  arguments <- commandArgs(TRUE)
  names <- arguments[c(TRUE, FALSE)]
  given <- setNames(as.list(arguments[c(FALSE, TRUE)]), sub("^--", "", names))
  defaults <- list(workload = "w1", scenarios = "1", draws = "10000", seed = "1")
  modifyList(defaults, given)
}

simulate <- function(tables, draws) {
  model <- make_model(tables)
  scenarios <- seq_len(nrow(tables$policies))
  tallies <- lapply(scenarios, function(s) new_tally())
  done <- 0
  while (done < draws) {
    chunk <- min(chunk_draws, draws - done)
    worlds <- draw_worlds(tables, chunk)
    costs <- price_services(model, worlds)
    common <- measures_before(model, worlds, costs$before)
    for (s in scenarios) {
      after <- costs_after(model, worlds, costs, tables$policies[s, ])
      own <- measures_after(model, worlds, costs$before, after, common$flow_before)
      add_to_tally(tallies[[s]], c(common, own))
    }
    done <- done + chunk
  }
  for (tally in tallies) finish_tally(tally)
  tallies[[1]]
}

for (file in c("tables.R", "inputs.R", "model.R", "tally.R")) {
  source(file.path(own_folder(), "r", file))
}
options <- read_options()
tables <- read_tables(options$data, options$shared, as.integer(options$scenarios))
set.seed(as.integer(options$seed))
draws <- as.integer(options$draws)
start <- proc.time()[["elapsed"]]
tally <- simulate(tables, draws)
seconds <- proc.time()[["elapsed"]] - start
cat(sprintf(
  paste0(
    '{"peer": "r", "version": "%s.%s", "workload": "%s", "scenarios": %s, "draws": %d, ',
    '"seconds": %.9g, "checks": %s}\n'
  ),
  R.version$major, R.version$minor, options$workload, options$scenarios, draws, seconds,
  checks_json(tally, tables$groups)
))
