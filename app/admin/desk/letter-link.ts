import { show } from "./respond";

type Context = { params: Promise<{ token: string }> };

/** Returns the page of a link in a letter that still counts. `folder` is what its links begin with. */
export const openPage = (folder: string, token: string): string => `${folder}/${encodeURIComponent(token)}/open`;

/** Returns the answer to a link in a letter that was used, is too old or never was (410). */
export const answerOver = (folder: string): Promise<Response> => show(410, `${folder}/over`);

/**
 * Returns the `GET` to which a link in a letter leads. It changes nothing, because programs open the links in letters
 * too. `find` gives nothing for a link that does not count any more. The front door draws the page.
 */
export const letterLink =
  (folder: string, find: (token: string) => Promise<unknown>) =>
  async (_: Request, { params }: Context): Promise<Response> => {
    const { token } = await params;
    return (await find(token)) ? show(200, openPage(folder, token)) : answerOver(folder);
  };
