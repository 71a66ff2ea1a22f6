namespace Parallax.Analysis.Reports.Exports;

/// <summary>The quotations of a report's articles by id, and which of them say that something is not so.</summary>
internal sealed class ExportQuotations
{
    // Quotations stand in quotations, but no writer goes deeper than three.
    private const int Deepest = 8;

    private readonly Dictionary<(string Article, string Id), QuotationReport> quotations = [];

    public ExportQuotations(IReadOnlyList<ArticleReport> articles)
    {
        foreach (var article in articles)
        {
            foreach (var quotation in article.Quotations)
            {
                quotations.TryAdd((article.Id, quotation.Id), quotation);
            }
        }
    }

    public QuotationReport? Find(string article, string? id) =>
        id is null ? null : quotations.GetValueOrDefault((article, id));

    /// <summary>"He denied that she had said that they attacked": what stands in a denied quotation is denied.</summary>
    public bool IsDenied(string article, QuotationReport? quotation)
    {
        for (var depth = 0; quotation is not null && depth < Deepest; depth++)
        {
            if (quotation.Denied)
            {
                return true;
            }

            quotation = Find(article, quotation.Within);
        }

        return false;
    }
}
