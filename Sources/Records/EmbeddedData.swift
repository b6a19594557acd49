/// The schemas of records, embedded: the program must run from anywhere.
enum EmbeddedSchemas {}
