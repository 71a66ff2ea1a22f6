using Parallax.Storage.Search;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>Words that stand side by side, or one word.</summary>
/// <param name="Words">The words; none where what was written has none.</param>
internal sealed record SoughtPhrase(IReadOnlyList<SoughtWord> Words)
{
    /// <summary>Whether words have to stand side by side.</summary>
    public bool IsOfSeveral => Words.Count > 1;

    /// <summary>
    /// As a tsquery is written. Rows that have not all their places match as soon as they have the words: who asks looks into
    /// their texts.
    /// </summary>
    public string Expression =>
        Words is [var word]
            ? word.Expression
            : $"(({string.Join(" <-> ", Words.Select(word => word.Expression))}) | "
                + $"({string.Join(" & ", Words.Select(word => word.Expression))} & '{SearchVector.NotWhole}'))";

    /// <summary>Reads words as FTS5 reads what stands between its quotation marks.</summary>
    /// <param name="column">Letter of the column; null for headline and text.</param>
    /// <param name="words">The words.</param>
    /// <param name="isBeginning">Whether the last one is the beginning of one.</param>
    public static SoughtPhrase Of(char? column, IEnumerable<string> words, bool isBeginning)
    {
        var tokens = SearchToken.Of(string.Join(' ', words)).ToList();
        return new SoughtPhrase([
            .. tokens.Select((token, i) => new SoughtWord(column, token.Text, isBeginning && i == tokens.Count - 1)),
        ]);
    }

    /// <summary>The same words in another column.</summary>
    public SoughtPhrase In(char? column) =>
        new([.. Words.Select(word => new SoughtWord(column, word.Text, word.IsBeginning))]);
}
