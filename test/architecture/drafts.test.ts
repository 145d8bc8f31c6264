import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const DESK = 'web/src/desk/';

/** Forms that begin anew after a sign-in, by why that is so. */
const WITHOUT_DRAFT: Record<string, readonly string[]> = {
  'what is typed there is secret, or asks for a secret': [
    'identity/OwnSecrets.tsx',
    'identity/ProviderPage.tsx',
    'identity/SetupPage.tsx',
    'identity/SignInPage.tsx',
    'messages/MessagesPage.tsx',
    'northbound/UppersPage.tsx',
  ],
  'it only says what is shown, or is a choice and a few letters': [
    'books/BatchesPage.tsx',
    'books/BooksPage.tsx',
    'evidence/DayTools.tsx',
    'inspection/challenge/ChallengesPage.tsx',
    'northbound/UpperCameras.tsx',
    'screen/ScreenLinks.tsx',
    'serving/GuestsPage.tsx',
    'video/FilingTable.tsx',
    'video/ReasonForm.tsx',
    'warehouse/StockAsOf.tsx',
  ],
  'it rests on a file that the browser gives only once': [
    'exports/ProfileForm.tsx',
    'menu/CompositionsPage.tsx',
    'procurement/SupplierParticulars.tsx',
    'pupils/ListProfileForm.tsx',
  ],
  'it changes what stands, line by line, and each line is short': [
    'catalogue/ListsSection.tsx',
    'organization/CalendarEditor.tsx',
    'organization/ClassesTab.tsx',
    'organization/KitchensTab.tsx',
    'organization/PlacementSection.tsx',
    'organization/PositionSection.tsx',
    'organization/SupplyTab.tsx',
    'organization/TimetableForm.tsx',
  ],
  'a school writes it, whose session does not end because nobody touches the page': [
    'menu/DietForm.tsx',
    'menu/DishForm.tsx',
    'menu/ProposalForm.tsx',
    'menu/WeekForm.tsx',
  ],
};

describe('forms of the desk', () => {
  it('keep what was typed over the end of a session, or stand in the list of those that do not (R-F17)', () => {
    const without = readdirSync(DESK, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) => {
        const text = readFileSync(DESK + file, 'utf8');
        return text.includes('<form') && !/\buseDraft[<(]/.test(text);
      });
    expect(without.sort()).toEqual(Object.values(WITHOUT_DRAFT).flat().sort());
  });
});
