/** Request lines are turned off for whatever is imported after this. */
process.env.LOG = "off";
