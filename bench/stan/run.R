# Runs model.stan on one design, beside bench/stan.ts, which writes the design and reads the figures.
#
#     Rscript run.R DESIGN.json MODEL.stan COMPILED.rds OUT.json
#
# DESIGN.json is what bench/stan/design-json.ts makes of a design, with z to evaluate at and how long to sample. The
# model compiles once, two to four minutes, and is kept in COMPILED.rds.
suppressMessages({library(rstan); library(jsonlite)})

arguments <- commandArgs(TRUE)
task <- fromJSON(arguments[1], simplifyVector = FALSE)

compiled <- function(model, cache) {
  if (file.exists(cache)) return(readRDS(cache))
  eigen <- system.file("include", package = "RcppEigen")
  rstan_options(boost_lib = eigen, eigen_lib = eigen)  # Boost itself is where the compiler looks anyway
  Sys.setenv(CPPFLAGS = paste0("-I", eigen))
  program <- stan_model(model)
  saveRDS(program, cache)
  program
}

quantities <- c("stock", "left", "returned", "returned share", "wave share", "arrivals", "left host",
                "returned from host", "permits", "net", "return rate", "onward rate", "leave rate",
                "return rate of host")
kinds <- c("host official", "statistical office", "research", "media", "origin official", "survey")
forms <- c("band", "balance", "at least", "up to")
settledOnly <- c("permits", "return rate", "onward rate", "leave rate", "return rate of host")
ofReturns <- c("returned", "returned share", "wave share", "returned from host", settledOnly[-1])

# The data block of model.stan, from a design as a case has it: sorting, regimes, blocks and groups are worked out here.
stanData <- function(cfg, rows) {
  C <- length(cfg$m)
  T <- cfg$T
  events <- cfg$events[order(sapply(cfg$events, `[[`, "t"))]
  te <- sapply(events, `[[`, "t")
  E <- length(te)
  W0 <- sapply(events, function(e) if (is.null(e$departures)) .8 * cfg$N0 / E else e$departures)
  b0 <- if (is.null(cfg$baseline)) .15 * cfg$N0 / T else max(cfg$baseline, .01 * cfg$N0 / T)
  ta <- sort(as.integer(unlist(cfg$returnEvents)))
  cuts <- unique(c(te + 5, te[-1]))
  cuts <- cuts[cuts > 0 & cuts < T]
  regimes <- sapply(0:(T - 1), function(t) 1L + sum(cuts <= t))
  starts <- sort(unique(c(0, ta)))
  from <- sapply(0:(T - 1), function(t) max(starts[starts <= t]))
  block <- paste(from, (0:(T - 1) - from) %/% 12)
  blocks <- match(block, unique(block))

  column <- function(name, absent) sapply(rows, function(row) if (is.null(row[[name]])) absent else row[[name]])
  name <- column("quantity", NA)
  q <- match(name, quantities)
  form <- match(column("form", NA), forms)
  stay <- ifelse(name %in% settledOnly, "settled", column("stay", NA))
  t0 <- as.integer(column("t0", 0))
  t1 <- as.integer(column("t", NA))
  hosts <- lapply(rows, function(row) 1L + as.integer(unlist(row$hosts)))
  class <- ifelse(name == "net", "balance", ifelse(name %in% ofReturns, "return", "level"))
  stopifnot(!anyNA(q), !anyNA(form))

  wave <- sapply(rows, function(row) if (is.null(row$wave)) "" else paste(unlist(row$wave), collapse = "-"))
  waves <- unique(wave[wave != ""])
  months <- do.call(rbind, lapply(strsplit(waves, "-"), as.integer))
  if (is.null(months)) months <- matrix(0L, 0, 2)
  until <- sapply(waves, function(w) max(t1[wave == w]))
  permitHosts <- sort(unique(unlist(hosts[name == "permits"])))
  permit <- ifelse(name == "permits", match(sapply(hosts, function(h) c(h, 0L)[1]), permitHosts), 0L)

  key <- ifelse(form >= 3, paste0("bound#", seq_along(q)), paste(column("source", ""), class, column("kind", NA), stay, sep = "|"))
  group <- match(key, unique(key))
  byGroup <- order(group, seq_along(group))
  members <- split(seq_along(q)[byGroup], group[byGroup])
  first <- sapply(members, `[`, 1)
  last <- cumsum(lengths(members))
  isReturn <- class == "return"

  R <- max(regimes)
  K <- ceiling((T - 1) / 3) + 1
  Y <- max(blocks)
  A <- length(ta)
  NP <- length(permitHosts)
  NB <- length(cfg$bases)
  D <- 1 + T + 2 * E + C + R * C + 1 + R + C + 2 + 1 + C + K + Y * C + 1 + C + C + NP + NB + A + A * C + 1 + 18 + 12 * any(isReturn)
  sets <- hosts[byGroup]
  flat <- function(x) as.array(unname(x))
  list(
    C = C, T = T, E = E, te = flat(te), fe = flat(sapply(events, `[[`, "f")), W0 = flat(W0), b0 = b0,
    A_ = A, ta = flat(ta), N0 = cfg$N0, mc = unlist(cfg$m), R = R, reg = regimes, K = K, Y = Y, yb = blocks,
    NP = NP, NB = NB, bt = flat(match(as.character(sapply(cfg$bases, `[[`, "type")), c("log", "logit"))),
    bv = flat(as.numeric(sapply(cfg$bases, `[[`, "v"))), bs = flat(as.numeric(sapply(cfg$bases, `[[`, "s"))),
    NW = nrow(months), w0 = flat(months[, 1]), w1 = flat(months[, 2]), wl = flat(as.integer(until)),
    N = length(q), q = q[byGroup], nh = lengths(sets), hb = as.integer(cumsum(lengths(sets)) - lengths(sets) + 1),
    NH = sum(lengths(sets)), hl = flat(unlist(sets)), t0 = t0[byGroup], t1 = t1[byGroup], form = form[byGroup],
    y = column("y", 0)[byGroup], s = column("s", 0)[byGroup], bk = as.integer(column("base", -1) + 1)[byGroup],
    wv = ifelse(wave == "", 0L, match(wave, waves))[byGroup], kx = permit[byGroup],
    G = length(members), g0 = flat(last - lengths(members) + 1), g1 = flat(last),
    gk = flat(match(column("kind", NA)[first], kinds)), gR = flat(as.integer(isReturn[first])),
    gany = flat(as.integer(stay[first] != "settled")), gset = flat(as.integer(stay[first] != "any")),
    hasR = as.integer(any(isReturn)), D = D
  )
}

program <- compiled(arguments[2], arguments[3])
data <- stanData(task$cfg, task$rows)
empty <- suppressWarnings(suppressMessages(sampling(program, data = data, chains = 0)))
time <- system.time(fit <- suppressWarnings(sampling(
  program, data = data, chains = 4, cores = 1, iter = task$warmup + task$draws, warmup = task$warmup,
  seed = task$seed, refresh = 0, pars = "tot"
)))
parameters <- get_sampler_params(fit, inc_warmup = TRUE)
totals <- as.array(fit, pars = "tot")[, , 1:8, drop = FALSE]
write_json(
  list(
    version = paste("rstan", packageVersion("rstan")),
    logDensity = log_prob(empty, unlist(task$z)), seconds = time[["user.self"]] + time[["sys.self"]],
    gradients = sum(sapply(parameters, function(x) sum(x[, "n_leapfrog__"]))),
    leastEffectiveDraws = min(apply(totals, 3, ess_bulk)), rhat = max(apply(totals, 3, Rhat)),
    divergences = sum(sapply(parameters, function(x) sum(x[-seq_len(task$warmup), "divergent__"])))
  ),
  arguments[4], digits = NA, auto_unbox = TRUE
)
