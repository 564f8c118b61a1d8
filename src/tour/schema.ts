import { z } from 'zod';

// Before the first schema is made: a strict content security policy forbids the code that
// zod would otherwise try to compile at run time.
z.config({ jitless: true });

export { z };
