using Parallax.Cli.Output;
using Parallax.Core;

namespace Parallax.Cli.Inputs;

/// <summary>Reads a command's files into articles; names each that cannot be read, and goes on with the others.</summary>
internal sealed class ArticleIntake(Composition composition, Streams streams)
{
    /// <summary>Whether an input failed so far.</summary>
    public bool Failed { get; private set; }

    /// <summary>The articles in the order of the files, as they are read.</summary>
    public IEnumerable<Article> Read(
        IReadOnlyList<string> files,
        ArticleStatements stated,
        CancellationToken cancellation
    )
    {
        var once = Once(files);
        using var input = once.Contains(FilePath.StandardInput) ? streams.Input() : null;
        var inputs = new InputFiles
        {
            Paths = once,
            StandardInput = input,
            Outlets = stated.Outlets,
            Dates = stated.Dates,
        };
        foreach (var result in composition.ReadFiles(inputs, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (result.Article is { } article)
            {
                yield return article;
            }
            else
            {
                Fail(result.Failure!);
            }
        }
    }

    /// <summary>The files without those that were named before: an article compared with itself says nothing.</summary>
    private List<string> Once(IReadOnlyList<string> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var once = new List<string>(files.Count);
        foreach (var file in files)
        {
            if (seen.Add(file == FilePath.StandardInput ? file : FilePath.Real(file)))
            {
                once.Add(file);
            }
            else
            {
                Fail($"{file}: is named twice; name each file once");
            }
        }

        return once;
    }

    private void Fail(string line)
    {
        Failed = true;
        streams.Complain(line);
    }
}
