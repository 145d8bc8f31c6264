import type { HelpWords } from './words';

export const en: HelpWords = {
  'schools.title': 'The list of schools',
  'schools.steps':
    'Here are the schools you may see, and how much there is to look at in each on the chosen day: today, yesterday or any other.\nFind one with the box above, by school or county.\n“Records in doubt” have a record that the picture does not bear out; “Unexplained footage” is movement without a record; “Pending” has no answer yet. A number asks a question; it is no verdict on anybody.\nOpen a school by its name to see its whole day; the number not reviewed leads to what does not fit there.',
  'misfits.title': 'To look at',
  'misfits.steps':
    'Here is what does not fit between records and footage, and the cards that rules raised, over all your schools: yesterday, and what is open. Above you choose days, county, stage and kind; the calendar shows the days with something open, “All schools” a day by school and stage.\nClick a line: the footage and the record of that time stand side by side. Before the first footage plays you are asked for a reason, and the viewing is registered. Where there is a still of a line, it appears beside the mouse.\nThen say “In order” or “Looked at”, choose why it is unfounded, or “Ask the school”. The keyboard alone will do: J and K go down and up, F, D, A and R decide, U takes back, ? lists all keys.\nA card can be opened as a page: up to six cameras of the places concerned play on one clock, in a loop, slower or faster.\nColleagues see at once who looked and when; the school sees only what it is asked.\nWhen a verdict changes the line is open again; a mistake can be taken back. A camera that sent no picture is a matter of the device and does not stand here.',
  'day.title': 'The day of a school',
  'day.steps':
    'Six rows are the six stages. The green bar is footage, a square is movement a camera saw, a circle is a record the canteen made: ● on time, ○ late, ◌ time unproven.\nChange the day with the arrows beside the date; go through what does not fit and nobody has reviewed with the buttons for the previous and the next flag.\nClick a mark: the card on the right says how it was judged, and why.\nBefore the first footage plays you are asked for a reason, which is written into the viewing register.\nIf an event was given the wrong stage, change it on its card and say why; what the machine thought is kept.\nThe key ? lists the keys of this page.',
  'cameras.title': 'Cameras and recorder boxes',
  'cameras.steps':
    'Look at the recorder box first. At a fault, check power, network cable and plugs as it says. Without network it goes on recording and sends the rest later.\nA new box: connect power and network, take a joining code, hand it to the box as the page says, and wait until it is online.\nLet the box find its cameras, choose them, and enter the password of the camera itself.\nLook at the picture of each, choose the place it shows, and confirm. Toilets, changing rooms and dormitories must have no camera, and are refused.\nWhen a box is broken, replace it by a new one: cameras and places move over by themselves. Keep the old one safe; what it recorded is still in it.',
  'viewings.title': 'The viewing register',
  'viewings.steps':
    'Who, of which unit, looked at which footage of this school, when and why: the latest first.\nNarrow it down by date and name.\nTo hand it on, export the table; the export itself is noted in the audit log.\nThe register writes itself. Nobody can change it or take anything out.',
  'books.title': 'Books',
  'books.steps':
    'Choose the book, then the days, a month and a day at most, and open it.\nRecords stand in the order in which things happened; a delivery has a row for each of its goods.\nWhat was corrected, reversed or refused does not vanish: it is struck through, with the reason and the number of the other record.\nThe foot says whether the chain of records is intact; “Print” waits until that is verified.\nPrint on A4 landscape, sign and file it; to reckon with it export the table, which is noted in the audit log.',
  'stock.title': 'Stock',
  'stock.steps':
    'Above are the lots that have expired or soon will. Expired goods are neither issued nor cooked, whoever signs: write them off or send them back.\nBelow ask what lay where at a moment: choose day and time, then show.\n“Recorded until that moment” is what the books said then; “known now” counts what was recorded or taken back since.\nAn amount below zero: more had been taken than had come onto the books, until the next count.',
  'suppliers.title': 'Suppliers and their papers',
  'suppliers.steps':
    'The school’s suppliers with the papers of each: licences, contracts, test reports; a photo opens when you press it.\nWhat ends soon or has ended says so; where a later one of a kind is there, the earlier is “replaced”.\nThe canteen keeps a new paper on the phone, under “Paper of a supplier”: it is a record of the journal, corrected but never changed.\nOnce the licence has ended, goods can only be refused.\nTo print, choose “Suppliers” under Books.',
  'funds.title': 'Programme money',
  'funds.steps':
    'Choose a month to see its claim and the cost of its food; “What is missing” says which days are not in it, and why.\nThe claim cannot be typed: correct a wrong headcount where it was entered, a wrong school day in the calendar.\nFood without a price has no cost: correct the price in the record of its delivery.\nThe ledgers take allocations and payments: one person enters, another signs, then it counts; the subsidy pays for food only.\nAfter the month the principal submits it and the bureau locks it; a correction says why, and earlier rounds stay.\nTo file it, print it and have the principal sign; to reckon with it, export the table, which is noted in the audit log.',
  'deductions.title': 'Proposed deductions',
  'deductions.steps':
    'From a finding or a settled card choose “Propose a deduction”, then the day, the delivery, the goods and the ground.\nThe amount comes from the record: what is short, above the contract or refused, at its price; another amount needs its reason, and each its clause.\nWhoever proposed it does not agree to it: somebody else does, and then says how it was settled.\nThe principal may object for the school or the supplier; an objection is answered before anybody agrees. What does not hold is withdrawn with the reason.\nThe platform deducts nothing, and it is no penalty; payments are still entered in the ledger.',
  'projects.title': 'Works at canteens',
  'projects.steps':
    'The finance section chooses “Plan works” and names the school, what the works add, the money, who pays, the document and the days.\nMeal subsidies are for pupils’ food alone and pay for no building or equipment.\nBegin, payments, delays and end are said below the project and stay as they were said; a delay names the new end and why. Payments are entered in all, not one by one.\nWhat is finished changes no capacity: the administrator states it on the school’s supply page, with source and day.\nWhat the prefecture sees are the sums of its counties’ projects.',
  'menu.title': 'Menu of the week',
  'menu.steps':
    'Write the dishes down first: choose age groups, find ingredients, enter the raw grams a head of what is eaten.\nPlan the week: how many eat, and the dishes of each meal.\nA change of a menu says why; who changed what, and why, stays below.\nNutrition and cost are held against the standard by age group; food of which nothing or no price is known is named, and is not nought.\nWhat food holds is imported by an administrator under schools and kitchens.\nTo post or file it, print it; to reckon with it, export the table, which is noted in the audit log.',
  'inspections.title': 'Inspections',
  'inspections.steps':
    'Plan a visit: type the school’s name, choose kind and day. Before check-in the school does not see it.\nA visit takes two inspectors: the second types his own name and PIN on this tablet, or signs in himself and joins.\nCheck in at the school. The leads of the last seven days show where records and footage did not agree; each opens the footage of its moment.\nThe checklist goes place by place, one tap each; beside what does not fit a finding is opened.\nA finding opened in the day view meanwhile belongs to the visit, unless the form is told not to.\nBefore leaving write the summary and let the school sign for it, or say why nobody did. Then publish the result: “Results to publish” shows until when.',
  'findings.title': 'Findings',
  'findings.steps':
    'These are questions put to schools; the number in the menu says how many wait for your school.\nOpen one to see its clause, its deadline and the record or footage it is about.\nThe school writes what was done, with photos; after the deadline too, and that shows.\nWhoever opened it closes it, or sends it back with a new deadline.\nWhat is half written stays in this window until you sign out.',
  'cases.title': 'Cases',
  'cases.steps':
    'A case keeps footage and records of one matter together. Recorder boxes keep that footage as far as they can and the platform fetches it; each stretch says how much is here, what is missing and why.\nPut in a stretch of footage by camera and times; open a record in the view of a day and choose “Put into a case”.\nChoose first what goes into a copy. As evidence take all of it: footage as it was recorded, not encoded again and without marks, and beside each clip a film with marks to look at.\nFor a school, the press or others to look at take only films with marks: no footage as it was recorded, no records, no log. Where pupils eat the picture is drawn in coarse blocks; look at it before you hand it out.\nBurning marks takes about as long as the film; you may leave the page and download it when it is ready. A server that cannot do it says why, and the name of the file has without-marks.\nWho receives a copy checks it offline with proof/case.mjs; give him the public key by another way. Who made and who took a copy is in the log of the case and in the viewing register.',
  'structure.title': 'Schools and kitchens',
  'structure.steps':
    'Find the school first, or add it.\nUnder the way of supply, say how it gets its meals, and from which day.\nUnder kitchens, add its kitchen and say which schools the kitchen serves.\nUnder classes, enter the classes and how many children they have.\nUnder calendar, enter terms, holidays and make-up days. Without a calendar nothing is reported as missing.\nEach change counts from the day you enter; earlier records stay as they were.',
  'people.title': 'People and accounts',
  'people.steps':
    'Enter a person with name, unit, post and where the post applies.\nTick people in the list, issue activation slips, print them, cut them apart and hand them over in person.\nEach scans the slip with a phone and chooses user name, password and PIN. Please do not do it for others.\nFor a forgotten password issue another slip; the old one is void at once.\nWhen somebody leaves, open the page of that person and take back the post or disable the account. Records and signatures stay.',
  'import.title': 'Import of lists',
  'import.steps':
    'Go in order: schools, then kitchens, classes, and people last.\nChoose what to import, download the template and fill it in. Keep zeros at the start of codes.\nUpload the file and read the rehearsal; nothing has been written yet.\nA row that is wrong says which row, which column and why; correct it and upload it again.\nWhen all is right, import. The same file imported twice makes nothing twice.',
  'audit.title': 'The audit log',
  'audit.steps':
    'Who did what to what, and when. It only grows; nothing in it is changed.\nFind entries by date, name or action.\nVerify checks entry by entry, and against signed marks kept outside the database.\nIf it says that entries cannot be trusted from some point on, change nothing more, keep everything as it is and report it.\nExport the table when you need to keep it.',
  'general.title': 'How to use this',
  'general.steps':
    'The menu above shows only the pages your post may use.\nThe mark at the top left leads back to the list of schools.\nHelp for one page opens on these: schools, day, inspections, findings, cases, structure, people, import, audit log, cameras, viewing register, books, stock, suppliers.\nWhen a page fails, what you had sent is safe; tell your administrator the code it shows.',
};
