import { declaredHelp } from './declared-help';
import type { zh } from './words';

export const en: Record<keyof typeof zh, string> = {
  ...declaredHelp('en'),
  title: 'How to use this page',
  close: 'Got it',
  today:
    'The records of today from all phones of the canteen, with those this phone still holds.\n▢ is on this phone, ◐ waits for the second person, ✓ is sent.\nA mistake? Tap “Correct”, nothing is deleted.',
  more: 'Here is what is not of every day: of the week, of the month, and of when something happens.\nA tap opens the form, as on the first screen.\nWhat belongs to every day is on the first screen.',
  record:
    'First look which records rest on this one: they change with it.\nTap “Correct it”, put right what is wrong, say why, save once.\nWhat must be signed anew waits for the second person again.\nWhat should not be there at all is taken back.',
  home: 'On top is what is still due, one tap each; ✓ and the time on a tile is what was done today, on all phones.\nIt works without a signal: records are kept on the phone and go up by themselves.\nA form that is left half filled in is kept; go on with it next time.\nThe badge at the top right says how many are still here; tap it to see them.\nWhen somebody else records, switch person with a PIN under “Me”; never use another’s name.',
  outbox:
    'These are records not yet sent, and those just sent.\nWaiting ones need nothing: they go up when there is a signal.\nOpen a refused one to see why, mend it and save it again.\nDo not clear the browser’s data before all have gone.',
  awaiting:
    'These records still need a second signature.\nOpen one and look at supplier, weights, papers, price and photos.\nIf it is so, tap your name, enter your PIN and sign; if not, refuse and say what is wrong.\nWhoever recorded it cannot be the second.\nSigning needs a signal; what is on this phone only is signed once it is sent.',
  me: 'Switch person, change your PIN, have large words and buttons, sign out.\nEverybody records under his own name and PIN.\nDo not sign out while records are still here.\nThose who may install boxes and cameras from here.',
  boxes:
    'See whether boxes and cameras are well; where not, do what the sentence says.\nA new box: get a code, open the box’s page, press “接入”.\nPlaces: look, choose, confirm; each look is registered.\nWith its sticker on, a broken box can be replaced by a spare.\nNo cameras in changing rooms, toilets and dormitories.',
  findings:
    'Here is what inspectors opened and nobody has settled yet, with the day by which to answer.\nOpen one, see what it is about, then write what happened and what was done; photos help.\nWhat you began stays on the phone; sending needs a signal.\nAfter the deadline an answer still counts, and that shows. A finding asks the school to explain, it punishes nobody.',
  delivery:
    'Record at the scale when goods arrive: supplier, ingredient, weight; “as the day before” begins with what came then.\nTap each paper you see, or photograph it; mark one that follows later (not for meat). The decision is yours: refuse what is not fresh; several lines can be accepted at once.\nTwo people sign: after saving, the second signs under “To sign”.\nWithout a signal it is kept with the time of saving; go on with stock-in and issue; “earlier” takes yesterday, too.\nThe camera keeps whether somebody was at the scale then.',
  order:
    'Record here what you order: supplier, day, ingredients and how much.\n“As the last time” fills it in; “Reckon from the menu” takes off what is in store and on order, and each line is confirmed.\nWhen it comes, “Begin from the order” in the delivery takes it over.\nThe second signer sees where order, note and scale differ.',
  'supplier-paper':
    'Licences, contracts and test reports of a supplier are kept here.\nChoose supplier and paper, enter number and last day, take a clear photo.\nA renewed paper is simply kept as another one; the old one stays.\nThe first screen says when one ends; once the licence has ended, goods can only be refused.',
  'goods-paper':
    'Papers that were missing when goods came and follow later are recorded here.\nChoose which paper of which goods, enter its number, take a clear photo.\nWhen one is late the first screen says so, and the next delivery of that supplier is asked about.\nPapers of meat cannot follow.',
  'stock-in':
    'Choose the store the goods go to.\nThe quantity is the accepted net weight; change it when it differs.\nIn the wrong store? Do not delete, record another move.',
  'stock-out':
    'Choose what is needed and how much; lots that expire soon are proposed first.\nTaking another lot needs a reason.\nReceiver and store-keeper are two people.\nYou are told how much is missing.',
  'write-off':
    'Write off what is spoilt or expired: lot and weight.\nSay why, and take a photo.\nEarlier records stay as they are.',
  return:
    'What the kitchen did not use goes back to the store here, as the lot it was.\nChoose the store, the meal it was issued for, and how much of each lot.\nOnly what was issued and not used can come back.',
  transfer:
    'Record here what is carried from one store to another.\nChoose where it is taken from, then where it goes.\nEnter what it weighs; the lot stays the same.',
  'send-back':
    'Goods with a fault go back to who brought them, expired ones too.\nOne supplier at a time; say why, and what the supplier does about it.\nTake the name of whoever fetches them, and a photo.',
  stocktake:
    'Weigh one after the other and enter what the scale says; the books are not shown here.\nThe difference is worked out; where it is large you are asked to weigh again and to choose why.\nWhere two must count, the second signs under “To sign”.',
  reading:
    'All thermometers are in one form; one that nobody read stays empty. Tap ± first below zero.\nThe place says whether it is chilled, frozen or ambient; choose where it cannot.\nOut of range you are told at once: say what is done, then measure again.\nStores with automatic thermometers need no entry.',
  meal: 'First say what is cooked for this meal and for how many.\nCooking, samples and distribution go on from here.\nIt can be changed until serving begins; later it needs a correction.',
  batch:
    'Record each pot when it is done: the dish, and which issued goods went in.\nMeasure the core: 70 °C or more.\nBelow that, heat on and measure again.',
  sample:
    'Keep 125 g or more of each dish in its own box and enter what the scale says.\nSeveral dishes are saved at once; where the others weigh the same, one tap says so.\nWrite down the number of the box.\nIt stays 48 hours.',
  discard:
    'Only samples that were kept 48 hours are here.\nTap each that was taken out, or all at once.\nNone can go earlier.',
  'hand-over':
    'Choose the classes, all at once if you like; portions are their size until you change them.\nTap away dishes the class does not get.\nMeasure the temperature at serving.\nOver two hours without being kept hot means reheating.',
  dispatch:
    'Food for another school or teaching point is recorded here.\nChoose where it goes and the portions of each dish.\nMeasure once when it is loaded.\nThe receiving school sees this record the same day.',
  headcount:
    'For each class: how many came and how many ate.\nMore eaters than pupils needs a reason.\nWhere it does not fit the portions you are asked why; do not make it fit.',
  leftovers:
    'Weigh after the meal: plate waste and what was not served, apart.\nSay who took it away.\nMuch left over is considered in the next plan.',
};
