import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {simulatedDesign, sizes} from "../bench/designs.ts";
import {stanDesign} from "../bench/stan/design-json.ts";
import {buildAccount} from "../src/account/account.ts";
import {oracleDesign, readOracle} from "./oracle.ts";
import {type Finished, runProcess} from "./run-process.ts";
import {hasSharedData} from "./shared.ts";
