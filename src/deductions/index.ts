export { DeductionReader } from './deduction-reader.js';
export { DeductionsModule } from './deductions.module.js';
