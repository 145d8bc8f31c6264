export declare function busyness(): number;
