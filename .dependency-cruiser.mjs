/**
 * The rooms of src/ and what each may open a door to. A room may always use itself.
 * ARCHITECTURE.md says why each wall stands; a new door needs a page in docs/decisions/.
 */
const doors = {
  core: [],
  stats: [],
  read: ["core"],
  extract: ["core"],
  account: ["core", "stats"],
  estimate: ["core", "stats", "account"],
  check: ["core", "stats", "account", "estimate"],
  report: ["core", "stats", "account", "estimate", "check"],
  web: ["core", "stats", "account", "estimate", "check", "report"],
  app: ["core", "stats", "read", "extract", "account", "estimate", "check", "report"],
  adapters: ["core", "read", "extract", "app"],
  cli: ["core", "app", "adapters"],
};

/** These run unchanged in a browser worker: nothing of Node, no disk, no network. */
const pure = ["core", "stats", "read", "extract", "account", "estimate", "check"];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(doors).map(([room, open]) => ({
      name: `${room}-opens-only-to-${open.join("-") || "itself"}`,
      severity: "error",
      comment: `src/${room}/ may import ${open.join(", ") || "nothing"} besides itself. Move the code, or argue for a new door in an ADR.`,
      from: {path: `^src/${room}/`, pathNot: "[.]test[.]ts$"},
      to: {path: "^src/", pathNot: `^src/(${[room, ...open].join("|")})/`},
    })),
    {
      name: "pure-rooms-do-no-io",
      severity: "error",
      comment: "No disk, network or database here: take it as an argument from `app`.",
      from: {path: `^src/(${pure.join("|")})/`, pathNot: "[.]test[.]ts$"},
      to: {dependencyTypes: ["core"]},
    },
    {
      name: "every-room-has-its-doors",
      severity: "error",
      comment: "A new room needs a line in the table above.",
      from: {},
      to: {path: "^src/", pathNot: `^src/(${Object.keys(doors).join("|")})/`},
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that need each other are one file, or are missing a third.",
      from: {},
      to: {circular: true},
    },
    {
      name: "tests-are-leaves",
      severity: "error",
      comment: "If a test file holds something of use, give it its own file.",
      from: {},
      to: {path: "[.]test[.]ts$"},
    },
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.base.json"},
  },
};
