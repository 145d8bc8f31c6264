/**
 * What a model of text recognition (CTC) says is written: at each step the likeliest sign; the same sign on steps that
 * follow each other is one, and sign 0 parts them.
 *
 * @param likely for each step, 0–1 for each sign of the alphabet and, first, for none
 * @param alphabet in the order of the model, without the sign for none
 * @returns the text, and how sure the model is of its signs on average, 0–1; 0 where nothing is written
 */
export function decodeText(likely: ArrayLike<number>, alphabet: readonly string[]): { text: string; sure: number } {
  const signs = alphabet.length + 1;
  let [text, sum, count, before] = ['', 0, 0, 0];
  for (let step = 0; step + signs <= likely.length; step += signs) {
    let best = 0;
    for (let sign = 1; sign < signs; sign++) {
      if ((likely[step + sign] as number) > (likely[step + best] as number)) best = sign;
    }
    if (best !== 0 && best !== before) {
      text += alphabet[best - 1];
      sum += likely[step + best] as number;
      count++;
    }
    before = best;
  }
  return { text, sure: count === 0 ? 0 : sum / count };
}
