import {answerEach} from "../processes/apart.ts";
import {runQuery} from "./run-query.ts";

// What `parquet.ts` starts.
answerEach((sql: string) => runQuery(sql));
