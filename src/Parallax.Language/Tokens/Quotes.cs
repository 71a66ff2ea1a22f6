namespace Parallax.Language.Tokens;

/// <summary>Quotation marks and brackets by the side they open or close to.</summary>
internal static class Quotes
{
    /// <summary>Only ever closes a quotation or bracket. The right single quote is an apostrophe too.</summary>
    public static bool IsClosing(char c) => c is '”' or '’' or '»' or '›' or ')' or ']' or '}';

    /// <summary>Only ever opens one.</summary>
    public static bool IsOpening(char c) => c is '“' or '‘' or '„' or '‚' or '«' or '‹' or '(' or '[' or '{';

    /// <summary>Closes or opens by what stands around it.</summary>
    public static bool IsStraight(char c) => c is '"' or '\'' or '`';
}
