using Parallax.Cli.Tests.Fakes;
using Parallax.Cli.Tests.Mcp;
using Parallax.Servers;

namespace Parallax.Cli.Tests.Processes;

/// <summary><c>parallax store</c> as a process, on a store of the sample corpus.</summary>
public sealed class StoreCopyTests(CorpusStore corpus) : IClassFixture<CorpusStore>
{
    [SkippableFact]
    public async Task TheCorpusIsCopiedToPostgreSqlAndBack()
    {
        PostgreSqlServer.SkipUnlessInstalled();
        await using var server = await PostgreSqlServer.StartNewAsync();
        using var folder = new Folder();
        var (database, back) = (await server.CreateDatabaseAsync(), folder.At("back.db"));

        var there = ProcessCall.Run("store", "copy", corpus.Path, database);
        there.ExitCode.ShouldBe(0, there.Error);
        ProcessCall.Run("store", "copy", database, back).Text.ShouldBe(there.Text);
        ProcessCall.Run("store", "check", corpus.Path, back).Text.ShouldBe(there.Text);
        var again = ProcessCall.Run("store", "copy", corpus.Path, database);
        (again.ExitCode, again.Text).ShouldBe((3, ""));
        again.Error.ShouldContain("is not empty");
        foreach (var query in new[] { "person:Thole harbour", "type:quote \"the harbour\"", "place:Lannoch ferr*" })
        {
            var found = ProcessCall.Run("search", query, "--db", corpus.Path).Text;
            ProcessCall.Run("search", query, "--db", database).Text.ShouldBe(found);
        }
    }

    [Fact]
    public void AStoreThatIsNotThereIsSaidInALine()
    {
        using var folder = new Folder();

        var call = ProcessCall.Run("store", "check", folder.At("none.db"), corpus.Path);

        call.ExitCode.ShouldBe(3);
        call.Error.ShouldStartWith("parallax: there is no store ");
        call.Error.TrimEnd().ShouldNotContain('\n');
    }
}
