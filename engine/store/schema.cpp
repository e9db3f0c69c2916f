#include "store/schema.hpp"

namespace remitsim {

const char* const store_schema = R"sql(
CREATE TABLE run (
  run_id INTEGER PRIMARY KEY CHECK (run_id = 1),  -- a file holds one run
  remitsim_version TEXT NOT NULL,
  build TEXT NOT NULL,                            -- compiler and kind of build
  method TEXT NOT NULL,                           -- sobol, random or antithetic
  control_variates INTEGER NOT NULL CHECK (control_variates IN (0, 1)),
  seed TEXT NOT NULL,                             -- text: it may be larger than an INTEGER
  draws INTEGER NOT NULL,                         -- done
  draws_requested INTEGER NOT NULL,               -- more than those done where the run was stopped
  survey TEXT NOT NULL,
  survey_year INTEGER NOT NULL
) STRICT;

CREATE TABLE provenance (
  item TEXT NOT NULL CHECK (item IN ('survey', 'scenario', 'results', 'differences', 'table')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (item, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE scenarios (
  scenario_id INTEGER PRIMARY KEY,                -- in the order of the run
  run_id INTEGER NOT NULL REFERENCES run,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  why TEXT NOT NULL,
  effective_json TEXT                             -- with every default; NULL where not known
) STRICT;

CREATE TABLE groups (
  group_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                             -- world, region, ..., corridor, pool, named
  name TEXT NOT NULL,
  sender TEXT,                                    -- country code of a sender or corridor
  receiver TEXT,                                  -- country code of a receiver or corridor
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE measures (
  measure_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,                             -- 'probability' for questions of probability
  UNIQUE (name, unit)
) STRICT;

CREATE TABLE estimates (
  row INTEGER PRIMARY KEY,                        -- in results.csv, after its header
  scenario_id INTEGER NOT NULL REFERENCES scenarios,
  period TEXT NOT NULL,                           -- a year, 'total' or 'present_value'
  group_id INTEGER NOT NULL REFERENCES groups,
  measure_id INTEGER NOT NULL REFERENCES measures,
  statistic TEXT NOT NULL,                        -- mean, sd, p05, ..., at_least_1800
  value REAL,                                     -- NULL where results.csv has nan
  standard_error REAL
) STRICT;
CREATE INDEX estimates_by_group ON estimates (group_id, measure_id, statistic);

CREATE TABLE differences (                        -- between scenarios, draw by draw
  row INTEGER PRIMARY KEY,                        -- in differences.csv, after its header
  scenario_id INTEGER NOT NULL REFERENCES scenarios,
  against_id INTEGER NOT NULL REFERENCES scenarios (scenario_id),
  period TEXT NOT NULL,
  group_id INTEGER NOT NULL REFERENCES groups,
  measure_id INTEGER NOT NULL REFERENCES measures,
  difference REAL NOT NULL,                       -- the mean of scenario less against
  standard_error REAL NOT NULL,
  sd REAL NOT NULL,
  p05 REAL,                                       -- quantiles: of groups of many corridors
  p25 REAL,
  p50 REAL,
  p75 REAL,
  p95 REAL,
  variance_ratio REAL                             -- NULL where there is no error
) STRICT;
CREATE INDEX differences_by_group ON differences (group_id, measure_id);

CREATE TABLE printed_figures (
  figure_id INTEGER PRIMARY KEY,
  scenario_id INTEGER NOT NULL REFERENCES scenarios,
  label TEXT NOT NULL,
  period TEXT NOT NULL,
  group_id INTEGER REFERENCES groups,             -- NULL where the results do not have it
  measure_id INTEGER REFERENCES measures,         -- NULL where the results do not have it
  value REAL NOT NULL,
  low REAL,
  high REAL,
  mark TEXT NOT NULL CHECK (mark IN ('seen', 'recalled', 'computed')),
  source TEXT NOT NULL,
  accounting_rule TEXT NOT NULL,
  remark TEXT NOT NULL
) STRICT;

CREATE TABLE convergence (
  look INTEGER PRIMARY KEY,                       -- of a run with --until, counted from 1
  draws INTEGER NOT NULL,
  level REAL NOT NULL,                            -- the part of 0.05 that the look spends
  wanted_half_width REAL NOT NULL,
  is_percent_of_mean INTEGER NOT NULL CHECK (is_percent_of_mean IN (0, 1)),
  half_width REAL,                                -- the widest; NULL where not known
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  scenario_id INTEGER NOT NULL REFERENCES scenarios,
  group_id INTEGER NOT NULL REFERENCES groups,    -- whose interval it is
  measure_id INTEGER NOT NULL REFERENCES measures
) STRICT;

CREATE TABLE distributions (                      -- of the main measure, in the main period
  scenario_id INTEGER NOT NULL REFERENCES scenarios,
  period TEXT NOT NULL,
  group_id INTEGER NOT NULL REFERENCES groups,
  measure_id INTEGER NOT NULL REFERENCES measures,
  bin INTEGER NOT NULL,                           -- from the least values on, counted from 1
  low REAL NOT NULL,                              -- bounds of the values in it
  high REAL NOT NULL,
  draws INTEGER NOT NULL CHECK (draws > 0),       -- how many of all draws
  PRIMARY KEY (scenario_id, period, group_id, measure_id, bin)
) STRICT, WITHOUT ROWID;

CREATE TABLE firm_types (                         -- single services, without uncertainty
  scenario_id INTEGER NOT NULL REFERENCES scenarios,
  firm_type TEXT NOT NULL,
  services INTEGER NOT NULL,                      -- those that are counted
  services_changed INTEGER NOT NULL,              -- with another cost after, or removed
  cost_before REAL NOT NULL,                      -- percent, plain means over services
  cost_after REAL,                                -- NULL where no service is left
  PRIMARY KEY (scenario_id, firm_type)
) STRICT, WITHOUT ROWID;

CREATE VIEW results AS                            -- results.csv
SELECT scenarios.name AS scenario, estimates.period, groups.kind AS group_kind,
       groups.name AS "group", measures.name AS measure, measures.unit, estimates.statistic,
       estimates.value, estimates.standard_error
FROM estimates
JOIN scenarios USING (scenario_id)
JOIN groups USING (group_id)
JOIN measures USING (measure_id)
ORDER BY estimates.row;

CREATE VIEW summary AS                            -- one row a measure, its statistics side by side
SELECT scenarios.name AS scenario, estimates.period, groups.kind AS group_kind,
       groups.name AS "group", measures.name AS measure, measures.unit,
       max(value) FILTER (WHERE statistic = 'mean') AS mean,
       max(standard_error) FILTER (WHERE statistic = 'mean') AS standard_error,
       max(value) FILTER (WHERE statistic = 'sd') AS sd,
       max(value) FILTER (WHERE statistic = 'p05') AS p05,
       max(value) FILTER (WHERE statistic = 'p25') AS p25,
       max(value) FILTER (WHERE statistic = 'p50') AS p50,
       max(value) FILTER (WHERE statistic = 'p75') AS p75,
       max(value) FILTER (WHERE statistic = 'p95') AS p95
FROM estimates
JOIN scenarios USING (scenario_id)
JOIN groups USING (group_id)
JOIN measures USING (measure_id)
WHERE measures.unit <> 'probability'
GROUP BY scenarios.name, estimates.period, groups.kind, groups.name, measures.name, measures.unit
ORDER BY min(estimates.row);

CREATE VIEW comparisons AS                        -- differences.csv
SELECT scenarios.name AS scenario, others.name AS against, differences.period,
       groups.kind AS group_kind, groups.name AS "group", measures.name AS measure, measures.unit,
       differences.difference, differences.standard_error, differences.sd, differences.p05,
       differences.p25, differences.p50, differences.p75, differences.p95,
       differences.variance_ratio
FROM differences
JOIN scenarios USING (scenario_id)
JOIN scenarios AS others ON others.scenario_id = differences.against_id
JOIN groups USING (group_id)
JOIN measures USING (measure_id)
ORDER BY differences.row;
)sql";

}  // namespace remitsim
