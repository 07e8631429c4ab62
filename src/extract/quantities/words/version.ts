/** Version of the lexicons and rules of quantities; it goes up with every change of either. */
export const quantitiesVersion = "1.0.0";
