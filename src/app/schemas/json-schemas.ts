import {z} from "zod";
import {askSchema} from "./ask-schema.ts";
import {claimsSchema} from "./claims-schema.ts";
import {estimateSchema} from "./estimate-schema.ts";
import {eventSchema} from "./event-schema.ts";
import {evidenceSchema} from "./evidence-schema.ts";
import {timelineSchema} from "./timeline-schema.ts";

/** JSON Schemas of what commands print, by name and version: `estimate@1`. They stand in docs/schema/. */
export function jsonSchemas(): ReadonlyMap<string, unknown> {
  return new Map(
    [askSchema, claimsSchema, estimateSchema, eventSchema, evidenceSchema, timelineSchema].map((schema) => {
      const name = schema.shape.schema.value;
      return [name.slice(name.indexOf("/") + 1), {title: name, ...z.toJSONSchema(schema, {io: "input"})}];
    }),
  );
}
