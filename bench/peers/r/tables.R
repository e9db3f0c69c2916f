# The survey's tables and those that the engine's driver writes for its peers.

read_table <- function(folder, name) {
  read.csv(file.path(folder, name), na.strings = "", encoding = "UTF-8", colClasses = NA)
}

# The transparent services of a corridor, or all where there are none.
counted_services <- function(services, corridor_keys) {
  services$corridor <- match(paste(services$sender, services$receiver), corridor_keys)
  transparent <- services$transparent == "yes"
  has_transparent <- services$corridor %in% services$corridor[transparent]
  counted <- services[transparent | !has_transparent, ]
  counted[order(counted$corridor), ]
}

# Groups x corridors: a product with it adds up each group's corridors.
membership_of <- function(groups, corridor_keys) {
  labels <- paste(groups$kind, groups$name, sep = "\r")
  names <- unique(labels)
  matrix <- Matrix::sparseMatrix(
    i = match(labels, names),
    j = match(paste(groups$sender, groups$receiver), corridor_keys),
    x = 1, dims = c(length(names), length(corridor_keys))
  )
  first <- match(names, labels)
  list(matrix = matrix, kind = groups$kind[first], name = groups$name[first])
}

read_tables <- function(data, shared, scenarios) {
  corridors <- read_table(data, "corridors.csv")
  countries <- read_table(data, "countries.csv")
  keys <- paste(corridors$sender, corridors$receiver)
  services <- counted_services(read_table(data, "services.csv"), keys)
  margin <- ifelse(is.na(services$margin_percent_200), 0, services$margin_percent_200)
  inputs <- read_table(shared, "inputs.csv")
  region <- countries$region[match(corridors$receiver, countries$code)]
  list(
    flow = corridors$flow_usd_million,
    sender = match(corridors$sender, unique(corridors$sender)),
    region = match(region, unique(region)),
    cost = services$fee_percent_200 + margin,
    margin = margin,
    corridor = services$corridor,
    services = tabulate(services$corridor, length(keys)),
    groups = membership_of(read_table(shared, "groups.csv"), keys),
    inputs = setNames(as.list(inputs$value), inputs$input),
    policies = head(read_table(shared, "policies.csv"), scenarios)
  )
}
