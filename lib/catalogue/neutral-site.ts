/** Where somebody is sent who must not be seen here: a page that anybody might have open. */
export const neutralSite = "https://www.bbc.co.uk/weather";
