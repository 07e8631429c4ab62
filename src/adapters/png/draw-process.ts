import {answerEach} from "../processes/apart.ts";
import {drawPng} from "./draw-png.ts";

// What `drawApart` starts.
answerEach((svg: string) => drawPng(svg));
