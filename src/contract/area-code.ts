/** GB/T 2260 writes a prefecture as 532300 and its counties as 5323xx: the zeros at the end, in pairs, stand for "all". */
export function areaPrefix(areaCode: string): string {
  return areaCode.replace(/(00)+$/, '');
}
