import {wordSet} from "./word-list.ts";

export const monthNames = wordSet(
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
);
/** Words before a bare year. */
export const yearLeaders = wordSet(
  "in since by until till from during early late mid before after between of spring summer autumn fall winter year years",
  "to and or through for january february march april may june july august september october november december",
);
export const eras = wordSet("ad bc ce bce");

/** Abbreviations whose point ends no sentence before a number: “Fig. 4”, “No. 6”. */
export const labelAbbreviations = wordSet(
  "fig figs eq eqs eqn eqns no nos sect sects sec secs ref refs p pp vol ch art tab cf",
);

/** Words before a number that is a name, not a count: “Figure 4”, “page 12”, “phase 3”. */
export const labelWords = wordSet(
  "fig figs figure figures table tables section sections sect sects eq eqs eqn eqns equation equations chapter chapters page pages p pp",
  "no nos number numbers ref refs reference references appendix supplementary step steps phase phases stage case cases",
  "model models example paper part vol volume issue article articles paragraph clause act resolution route flight channel",
  "version ver v level class type grade room gate terminal line series episode season game match group groups panel box scheme theorem",
  "lemma proposition definition algorithm animal patient sample samples run experiment experiments test block cluster column row track",
  "highway interstate bus platform runway building block apartment flat zone district ward precinct unit batch chromosome exon",
  "line lines column columns fraction fractions axis axes assemblage assemblages month node nodes mode modes item numbered scan layer",
  "union pier day week round lap hole q mach covid iso iphone windows generation",
);
