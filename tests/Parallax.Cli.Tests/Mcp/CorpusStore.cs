using Parallax.Cli.Tests.Fakes;
using Parallax.Cli.Tests.Processes;

namespace Parallax.Cli.Tests.Mcp;

/// <summary>A store of the sample corpus, made once for all tests of the tools.</summary>
public sealed class CorpusStore : IDisposable
{
    private readonly Folder folder = new();

    public CorpusStore()
    {
        var call = ProcessCall.Run("ingest", "samples/corpus", "--db", Path, "--quiet");
        call.ExitCode.ShouldBe(0, call.Error);
    }

    /// <summary>The store's file.</summary>
    public string Path => folder.At("corpus.db");

    public void Dispose() => folder.Dispose();
}
