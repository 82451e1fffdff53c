import { runUntilTold } from "../run-until-told.ts";

await runUntilTold("dev");
