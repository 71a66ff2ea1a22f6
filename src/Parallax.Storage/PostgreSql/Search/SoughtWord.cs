namespace Parallax.Storage.PostgreSql.Search;

/// <summary>A word that a query looks for.</summary>
/// <param name="Column">Letter of the column; null for headline and text.</param>
/// <param name="Text">The word, folded.</param>
/// <param name="IsBeginning">Whether words that begin so are meant.</param>
internal sealed record SoughtWord(char? Column, string Text, bool IsBeginning)
{
    /// <summary>How it stands in a vector, or begins to.</summary>
    public string Lexeme { get; } =
        IsBeginning ? SearchVector.Beginning(Column, Text) : SearchVector.Lexeme(Column, Text);

    /// <summary>As a tsquery is written.</summary>
    public string Expression => IsBeginning ? $"'{Lexeme}':*" : $"'{Lexeme}'";
}
