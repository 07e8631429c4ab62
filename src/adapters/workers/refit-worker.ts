import {workerData} from "piscina";
import {type RefitSetting, refitRunner} from "../../app/fit/run-refit.ts";

/** What piscina calls in the worker for each refit. */
export default refitRunner(workerData as RefitSetting);
