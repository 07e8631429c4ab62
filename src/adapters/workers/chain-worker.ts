import {workerData} from "piscina";
import {type ChainSetting, chainRunner} from "../../app/fit/run-chain.ts";

/** What piscina calls in the worker for each stretch of a chain. */
export default chainRunner(workerData as ChainSetting);
