using System.Text.Json;

namespace Parallax.Eval.Expectations;

/// <summary>What <c>eval/samples/corpus.json</c> says of the head of one article of <c>samples/corpus</c>.</summary>
/// <param name="File">Its file, relative to <c>samples/corpus</c>.</param>
/// <param name="Item">Its place in a file of many; null where it is the whole file.</param>
/// <param name="Headline">Its headline without a kicker; null where that is not written down.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Day">Its day of publication; null where it states none.</param>
internal sealed record ExpectedHead(string File, string? Item, string? Headline, string? Outlet, string? Day)
{
    /// <summary>The articles that are a file of their own.</summary>
    public static IReadOnlyList<ExpectedHead> Read(string path)
    {
        var corpus =
            JsonSerializer.Deserialize<Corpus>(System.IO.File.ReadAllText(path), JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"{path} is empty");
        return [.. corpus.Articles.Where(article => article.Item is null)];
    }

    private sealed record Corpus(IReadOnlyList<ExpectedHead> Articles);
}
