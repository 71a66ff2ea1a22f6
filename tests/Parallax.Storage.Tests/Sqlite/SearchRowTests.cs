using Parallax.Storage.Sql;

namespace Parallax.Storage.Tests.Sqlite;

public sealed class SearchRowTests
{
    [Theory]
    [InlineData(null, 1L)]
    [InlineData(0L, 1L)]
    [InlineData(739_000L, 4_294_967_295L)]
    [InlineData(3_652_058L, 4_294_967_295L)]
    public void ARowTellsItsArticleAndQuotation(long? day, long article)
    {
        var row = SearchRow.Of(day, article);
        var quotation = SearchRow.OfQuotation(row, SearchRow.MostQuotations - 1);

        SearchRow.Article(row).ShouldBe(article);
        SearchRow.ArticleRow(quotation).ShouldBe(row);
        SearchRow.Index(quotation).ShouldBe(SearchRow.MostQuotations - 1);
        quotation.ShouldBePositive();
    }

    [Fact]
    public void RowsStandInTheOrderOfTheirDays()
    {
        long[] rows =
        [
            SearchRow.Of(null, 9),
            SearchRow.Of(0, 1),
            SearchRow.Of(5, 2),
            SearchRow.Of(5, 3),
            SearchRow.Of(6, 1),
        ];

        rows.ShouldBe(rows.Order());
    }

    [Fact]
    public void ARangeHasItsDaysAndNoOthers()
    {
        var day = Records.Day(4);
        var (first, last) = SearchRow.Range(day, day, quotations: false);
        var (quoted, quotedLast) = SearchRow.Range(day, day, quotations: true);

        SearchRow.Of(day.DayNumber, 1).ShouldBeInRange(first, last);
        SearchRow.Of(day.DayNumber, SearchRow.MostArticles - 1).ShouldBeInRange(first, last);
        SearchRow.Of(day.DayNumber - 1, SearchRow.MostArticles - 1).ShouldBeLessThan(first);
        SearchRow.Of(day.DayNumber + 1, 1).ShouldBeGreaterThan(last);
        SearchRow.OfQuotation(SearchRow.Of(day.DayNumber, 1), 0).ShouldBeInRange(quoted, quotedLast);
        SearchRow.OfQuotation(SearchRow.Of(day.DayNumber + 1, 0), 0).ShouldBeGreaterThan(quotedLast);
        SearchRow
            .Of(null, 1)
            .ShouldBeInRange(SearchRow.Range(null, null, false).First, SearchRow.Range(null, null, false).Last);
        SearchRow.Of(null, 1).ShouldBeLessThan(SearchRow.Range(null, day, false).First);
    }
}
