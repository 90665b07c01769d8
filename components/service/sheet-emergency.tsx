/** Draws what to do when a life is at risk, as it stands on a sheet of paper: numbers that nobody can press. */
export const SheetEmergency = () => (
  <p>
    If a life is at risk, ring <strong>999</strong>. In a mental health crisis, or for medical help that cannot wait,
    ring <strong>111</strong>.
  </p>
);
