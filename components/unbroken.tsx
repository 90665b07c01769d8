/** A text in which a name such as Stockton-on-Tees stays in one line, where a screen has the room for that. */
export const Unbroken = ({ text }: { text: string }) =>
  text.split(/(\S+-\S+-\S+)/).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span className="min-[20rem]:whitespace-nowrap" key={part}>
        {part}
      </span>
    ),
  );
