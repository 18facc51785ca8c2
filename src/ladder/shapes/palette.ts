/**
 * Colours of the tokens. The page takes them from CSS variables of the same names; exports use the light palette.
 * The four `band` tokens are what a memory band looks like on paper and in the downtime (memory at 11 %, the final copy
 * at 18 %): only halos of labels use them, so that a tint shows no white glow.
 */
export const LIGHT = {
  app: '#F4F5F7', panel: '#FAFBFC', paper: '#FFFFFF', raised: '#FFFFFF', sunken: '#EEF0F3', hover: '#EBEEF2',
  select: '#E6F0F8', line: '#E2E5EA', line2: '#CDD2DA', lifeline: '#A9B1BD', text: '#171B22', text2: '#4A5361',
  text3: '#626C7A', inverse: '#FFFFFF', accent: '#0B6AA8', vdp: '#0072B2', vdpText: '#095C8F', vdpTint: '#E3F0F8',
  control: '#3A2E6E', controlText: '#3A2E6E', controlTint: '#EEECF6', memory: '#00876A', memoryText: '#006350',
  memoryTint: '#DDF2EC', state: '#A66C00', stateText: '#7C5000', stateTint: '#FBF0D9', timer: '#6A7382',
  timerText: '#525B69', fault: '#A62205', faultText: '#A62205', faultTint: '#FCE9E1', vm: '#39414E', vmText: '#FFFFFF',
  vmHatch: '#8D96A3', downtime: '#F3F0FA', downtimeEdge: '#8377B5', downtimeText: '#52468A',
  band: '#E3F2EF', bandFinal: '#D1E9E4', bandStopped: '#D8E4EA', bandFinalStopped: '#C7DDE0',
} as const; // prettier-ignore

export const DARK: Record<keyof typeof LIGHT, string> = {
  app: '#0C0F13', panel: '#12161B', paper: '#0F1318', raised: '#1A2027', sunken: '#191F26', hover: '#1E252D',
  select: '#14293A', line: '#232A33', line2: '#343D49', lifeline: '#505B69', text: '#E8EBEF', text2: '#AEB7C3',
  text3: '#8A95A3', inverse: '#0C0F13', accent: '#5AB4EE', vdp: '#4FAEEA', vdpText: '#6BBDF0', vdpTint: '#12293A',
  control: '#C9C1F2', controlText: '#D3CCF5', controlTint: '#24213A', memory: '#2BB892', memoryText: '#4CCBA8',
  memoryTint: '#0F2C26', state: '#F0BC45', stateText: '#F0B94F', stateTint: '#31260F', timer: '#97A1AF',
  timerText: '#A7B0BD', fault: '#FF6A3C', faultText: '#FF906A', faultTint: '#3A1B10', vm: '#C3CAD4', vmText: '#12161B',
  vmHatch: '#6A7583', downtime: '#181728', downtimeEdge: '#8F84C4', downtimeText: '#B4AAE6',
  band: '#122525', bandFinal: '#14312E', bandStopped: '#1A2934', bandFinalStopped: '#1B343B',
}; // prettier-ignore
