import {drawPng} from "./draw-png.ts";

/** What `drawApart` starts: answers each SVG file with a drawing, until nobody listens any more. */
process.on("message", async (svg: string) => process.send?.(await drawPng(svg)));
