using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

/// <summary>Calls about many workers that cannot work: each is answered in one line that says what to do.</summary>
public sealed class ClusterCommandsTests
{
    private const string Nowhere = "postgres://nobody:secret@127.0.0.1:1/none";

    [Theory]
    [InlineData("worker")]
    [InlineData("cluster status")]
    [InlineData("cluster dead")]
    [InlineData("cluster replay")]
    [InlineData("ingest --queue .")]
    public void AFileHasNoWorkers(string command)
    {
        using var folder = new Folder();

        var call = Call.Run([.. command.Split(' '), "--db", folder.At("store.db")]);

        call.ExitCode.ShouldBe(2);
        call.Error.ShouldContain("postgres://");
        call.Error.Trim().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("--roles", "read,write", "'write'")]
    [InlineData("--roles", ",", "names none")]
    [InlineData("--readers", "0", "--readers")]
    [InlineData("--term", "-1", "--term")]
    [InlineData("--health", "9090", "--health")]
    public void WordsThatAreOffAreNamed(string option, string value, string named)
    {
        var call = Call.Run(["worker", "--db", Nowhere, option, value]);

        call.ExitCode.ShouldBe(2);
        call.Error.ShouldContain(named);
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("cluster status")]
    public void ADatabaseThatDoesNotAnswerIsNamedWithoutItsPassword(string command)
    {
        var call = Call.Run([.. command.Split(' '), "--db", Nowhere]);

        call.ExitCode.ShouldBe(3);
        call.Error.ShouldContain("127.0.0.1:1");
        call.Error.ShouldNotContain("secret");
    }
}
