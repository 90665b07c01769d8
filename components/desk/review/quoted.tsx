/** Words that a question is about, as they stand there. */
export const Quoted = ({ text }: { text: string }) => (
  <p className="mt-1 border-l-4 border-rule pl-3 text-base whitespace-pre-wrap text-text wrap-anywhere">{text}</p>
);
