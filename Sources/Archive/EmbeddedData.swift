/// The tables under `Data`, embedded: a bundle would tie the program to the folder it was built in.
enum EmbeddedData {}
