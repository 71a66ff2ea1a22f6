using Parallax.Storage.Tests.Sqlite;

// The tests are run by the test host; started as a program, this is what the kill test kills.
return await KilledWriter.RunAsync(args);
