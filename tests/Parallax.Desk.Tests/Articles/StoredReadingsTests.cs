using Parallax.Analysis;
using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Articles;
using Parallax.Desk.Tests.Storing;

namespace Parallax.Desk.Tests.Articles;

/// <summary>What was found is read back as it was found.</summary>
public sealed class StoredReadingsTests : IAsyncLifetime
{
    private TemporaryStore stored = null!;

    public async Task InitializeAsync() => stored = await TemporaryStore.MakeAsync();

    public async Task DisposeAsync() => await stored.DisposeAsync();

    [Fact]
    public async Task An_article_is_read_back_as_it_was_read()
    {
        await stored.IngestAsync(TemporaryStore.Ferry);
        var article = (await stored.Store.ArticleAsync(1, default))!;

        var reading = await StoredReadings.ReadAsync(stored.Store, article, default);

        var pipeline = new NewsPipeline(TimeProvider.System, stored.Store.Offices);
        var anew = ReportBuilder.Read([pipeline.Read(article.Article, default)]).Articles[0];
        ReportJson.WriteLine(reading).ShouldBe(ReportJson.WriteLine(anew));
        reading.Dateline.ShouldNotBeNull();
        reading.Quotations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_needs_entities_reads_nothing_else()
    {
        await stored.IngestAsync(TemporaryStore.Ferry);
        var article = (await stored.Store.ArticleAsync(1, default))!;

        var reading = await StoredReadings.ReadAsync(stored.Store, article, [ArticleSections.Entities], default);

        reading.Entities.ShouldNotBeEmpty();
        reading.Quotations.ShouldBeEmpty();
        reading.Text.ShouldBe(article.Article.Text);
    }
}
