/** A telephone number of the United Kingdom as editors write it in a sentence: "01865 904040", "0300 013 2000". */
export const phonePattern = /(?<![\d/.-])(0\d{2,4}(?: \d{3,4}){1,2}|0\d{4} \d{5,6})(?![\d/-])/g;

/** Whether what looks like a number has as many digits as one. */
export const isPhone = (text: string) => /^\d{10,11}$/.test(text.replaceAll(" ", ""));
