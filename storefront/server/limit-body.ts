import type { RequestHandler } from "express";

/** The longest form of the shop has a few kilobytes. */
const mostBytes = 64 * 1024;

/**
 * Refuses what is too large before anything reads it. A body of unannounced length is refused too: no browser sends one,
 * and React Router would read it to its end. Node itself cuts a body at its announced length.
 */
export const limitBody: RequestHandler = (req, res, next) => {
  if (req.get("transfer-encoding"))
    res.status(411).type("text").send("Send the length of the form along with it.");
  else if (Number(req.get("content-length") ?? 0) > mostBytes)
    res.status(413).type("text").send("This form is too large.");
  else next();
};
