/** What is said of a code that does not show a new second factor. */
export const wrongFirstCode =
  "That code is not right. Check that your phone shows the right time, wait for the next code and type it.";

/** What is said of a code that does not show the second factor that somebody has. */
export const wrongCode = "That code is not right, or it was used before. Wait for the next one and type it.";
