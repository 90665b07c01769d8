import { guessedCodesLetter, type Reader } from "../mail/letters";
import { sendLater } from "../mail/send-later";
import { countTry } from "./sign-in-limits";

/** Warns a person, at most once a day, that a stranger knows their password and guesses codes. */
export const tellOfGuessedCodes = (reader: Reader & { id: string }): void =>
  sendLater(async () => ((await countTry({ warnings: reader.id })).allowed ? guessedCodesLetter(reader) : null));
