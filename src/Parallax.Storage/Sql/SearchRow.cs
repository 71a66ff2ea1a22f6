namespace Parallax.Storage.Sql;

/// <summary>Where an article and its quotations stand in the full-text tables: in the order of their days.</summary>
internal static class SearchRow
{
    /// <summary>Articles that can be numbered.</summary>
    public const long MostArticles = 1L << ArticleBits;

    /// <summary>Quotations of one article that can be searched; what comes behind them is kept, but not found.</summary>
    public const int MostQuotations = 1 << QuotationBits;

    private const int ArticleBits = 32;

    /// <summary>Bits of a quotation's row that tell its place in its article.</summary>
    public const int QuotationBits = 9;

    /// <summary>Row of an article.</summary>
    /// <param name="day">Day number; null where unknown: such come last.</param>
    /// <param name="article">Its number.</param>
    public static long Of(long? day, long article) => FirstOf(day + 1 ?? 0) | article;

    /// <summary>Row of an article's quotation.</summary>
    public static long OfQuotation(long articleRow, int index) => (articleRow << QuotationBits) | (uint)index;

    /// <summary>Number of the article at a row.</summary>
    public static long Article(long row) => row & (MostArticles - 1);

    /// <summary>Row of the article that a quotation's row belongs to.</summary>
    public static long ArticleRow(long quotationRow) => quotationRow >> QuotationBits;

    /// <summary>Which of its article's quotations stands at a row.</summary>
    public static int Index(long quotationRow) => (int)(quotationRow & (MostQuotations - 1));

    /// <summary>First and last row of a range of days; articles without a day are in no range that is bounded.</summary>
    public static (long First, long Last) Range(DateOnly? after, DateOnly? before, bool quotations)
    {
        var first = after is null && before is null ? 0 : FirstOf((after?.DayNumber ?? 0) + 1L);
        var last = FirstOf((before ?? DateOnly.MaxValue).DayNumber + 2L) - 1;
        return quotations ? (first << QuotationBits, ((last + 1) << QuotationBits) - 1) : (first, last);
    }

    private static long FirstOf(long shiftedDay) => shiftedDay << ArticleBits;
}
