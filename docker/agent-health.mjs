import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ends with 0 when the recorder box on this data folder answers at its own door, else with 1. */
try {
  const { port, token } = JSON.parse(readFileSync(join(process.argv[2], 'control.json'), 'utf8'));
  const response = await fetch(`http://127.0.0.1:${port}/status`, { headers: { Authorization: `Bearer ${token}` } });
  process.exit(response.ok ? 0 : 1);
} catch {
  process.exit(1);
}
