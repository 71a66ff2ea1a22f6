using System.Security.Cryptography;
using System.Text;
using Parallax.Cli.Inputs;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>Reads what a model names into articles: files of its user, or texts that it has itself.</summary>
internal static class CompareInputs
{
    /// <summary>Most articles of one call.</summary>
    public const int MostArticles = 50;

    /// <summary>Most characters of all articles together.</summary>
    public const int MostCharacters = 2_000_000;

    // A page is mostly markup: ten times its text is common.
    private const long MostFileBytes = 20_000_000;

    /// <summary>The files' articles.</summary>
    /// <exception cref="ToolFault">One cannot be read: a comparison without it would mislead.</exception>
    public static IReadOnlyList<Article> OfFiles(
        Composition composition,
        IReadOnlyList<string> files,
        CancellationToken cancellation
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var file in files)
        {
            bytes += LengthOf(file);
            if (!seen.Add(FilePath.Real(file)))
            {
                throw new ToolFault($"{file}: is named twice; name each file once");
            }
        }

        if (bytes > MostFileBytes)
        {
            throw new ToolFault(
                FormattableString.Invariant(
                    $"the files have {bytes / 1e6:0.0} MB together and at most {MostFileBytes / 1e6:0} MB are read; name fewer"
                )
            );
        }

        var inputs = new InputFiles
        {
            Paths = files,
            StandardInput = null,
            Outlets = new Dictionary<string, string>(),
            Dates = new Dictionary<string, DateOnly>(),
        };
        return Bounded(composition.ReadFiles(inputs, cancellation), cancellation);
    }

    /// <summary>The texts as articles "text1", "text2" and so on.</summary>
    /// <exception cref="ToolFault">One holds no article.</exception>
    public static IReadOnlyList<Article> OfTexts(
        Composition composition,
        IReadOnlyList<ToolArguments> texts,
        CancellationToken cancellation
    ) =>
        Bounded(
            texts.Select((text, i) => composition.ItemReader.Read(ItemOf(text, $"text{i + 1}"), cancellation)),
            cancellation
        );

    // Standard input is the protocol's. A pipe or device would be waited for, or has no end; none of them has a length,
    // and neither has what /proc makes up.
    private static long LengthOf(string file)
    {
        if (file == FilePath.StandardInput)
        {
            throw new ToolFault("-: standard input is not to be had here; name a file, or send the text in texts");
        }

        try
        {
            var info = new FileInfo(FilePath.Real(file));
            return Directory.Exists(file) ? throw new ToolFault($"{file}: is a folder; name the files in it")
                : !info.Exists ? throw new ToolFault($"{file}: no such file; check the path")
                : info.Length > 0 ? info.Length
                : throw new ToolFault($"{file}: is empty or no regular file; name a file that holds an article");
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw new ToolFault($"{file}: cannot be read; check the path");
        }
    }

    private static SourceItem ItemOf(ToolArguments text, string name)
    {
        var content = Encoding.UTF8.GetBytes(text.Text("text")!);
        const string Basis = "stated in the call";
        return new SourceItem
        {
            Name = name,
            Address = name,
            Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Kind = ItemKind.Text,
            Charset = "utf-8",
            Stated = new StatedFacts
            {
                Outlet = text.Text("outlet") is { } outlet ? new Stated<string>(outlet, Basis) : null,
                Headline = text.Text("headline") is { } headline ? new Stated<string>(headline, Basis) : null,
                Published = text.Day("date") is { } day
                    ? new Stated<DateTimeOffset>(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), Basis)
                    : null,
            },
        };
    }

    private static List<Article> Bounded(IEnumerable<ReadResult> results, CancellationToken cancellation)
    {
        var articles = new List<Article>();
        var characters = 0L;
        foreach (var result in results)
        {
            cancellation.ThrowIfCancellationRequested();
            var article = result.Article ?? throw new ToolFault(result.Failure!);
            articles.Add(article);
            characters += article.Text.Length;
            if (articles.Count > MostArticles)
            {
                throw new ToolFault($"there are more than {MostArticles} articles; name fewer");
            }

            if (characters > MostCharacters)
            {
                throw new ToolFault(
                    $"the articles have more than {MostCharacters / 1_000_000} million characters together; name fewer"
                );
            }
        }

        return articles;
    }
}
