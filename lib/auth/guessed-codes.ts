import { guessedCodesLetter, type Reader } from "../mail/letters";
import { post } from "../mail/post";
import { countTry } from "./sign-in-limits";

/** Warns a person, at most once a day, that a stranger knows their password and guesses codes. */
export const tellOfGuessedCodes = (reader: Reader & { id: string }): void =>
  post(async () => ((await countTry({ warnings: reader.id })).allowed ? guessedCodesLetter(reader) : null));
