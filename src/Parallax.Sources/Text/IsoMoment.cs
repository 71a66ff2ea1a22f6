namespace Parallax.Sources.Text;

/// <summary>Dates that begin with the year.</summary>
internal static class IsoMoment
{
    /// <summary>Reads <c>2023-05-18</c>, <c>2023/05/18</c> or <c>20230518</c> with the time behind it; null where it is none.</summary>
    public static StatedMoment? Read(IReadOnlyList<MomentToken> tokens)
    {
        int year,
            month,
            day,
            at;
        if (tokens[0].Length == 8)
        {
            (year, month, day, at) = (
                tokens[0].Number / 10000,
                tokens[0].Number / 100 % 100,
                tokens[0].Number % 100,
                1
            );
        }
        else if (
            tokens.Count >= 5
            && IsMark(tokens[1])
            && tokens[2].IsNumber
            && IsMark(tokens[3])
            && tokens[4].IsNumber
        )
        {
            (year, month, day, at) = (tokens[0].Number, tokens[2].Number, tokens[4].Number, 5);
        }
        else
        {
            return null;
        }

        at += at < tokens.Count && (tokens[at].Text is "T" or "t" || tokens[at].Is(',')) ? 1 : 0;
        return StatedMoment.Of(year, month, day, MomentTokens.Time(tokens, at, out _));
    }

    private static bool IsMark(MomentToken token) => token.Is('-') || token.Is('/') || token.Is('.');
}
