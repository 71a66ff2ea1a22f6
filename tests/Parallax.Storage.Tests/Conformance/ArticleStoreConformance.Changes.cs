using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableFact]
    public async Task EveryChangeIsCountedAndNothingElseIs()
    {
        var record = Records.Of(1, "One.", "ferry", story: 1);
        await ChangesAsync(() => Store.SaveAsync([record, Records.Of(2, story: 2)], default));
        await ChangesAsync(() => Store.SaveAsync([Records.Of(3, "Two.", "ferry", story: 1)], default));
        await ChangesAsync(() => Store.SaveAsync([Records.Of(4, story: 3)], Moved((2, 3)), default));
        // Nothing new came, but an article moves.
        await ChangesAsync(() => Store.SaveAsync([record with { Number = 5 }], Moved((2, 2)), default));
        await ChangesAsync(() => Store.RegroupAsync(Moved((2, 1)), default));
        await ChangesAsync(() =>
            Store.DecideAsync(new StoryDecision(StoryDecisionKind.Pin, [2], 1, Now), Moved((2, 1)), default)
        );
        await ChangesAsync(() =>
            Store.DecideAsync(new StoryDecision(StoryDecisionKind.Pin, [2], 1, Now), Moved(), default)
        );

        await ChangesNotAsync(() => Store.SaveAsync([record with { Number = 5 }], default));
        await ChangesNotAsync(() => Store.RegroupAsync(Moved(), default));
        await ChangesNotAsync(() => Store.RememberFetchAsync("feed", new FetchState(null, null, Now), default));
        await ChangesNotAsync(() => Store.Documents.PutAsync("kept", "a", default, null, default));
        await ChangesNotAsync(() => Store.Documents.RemoveAsync("kept", "a", default));
        await ChangesNotAsync(() => Store.Documents.TrimAsync("kept", 0, default));
        await ChangesNotAsync(() =>
            Should.ThrowAsync<ArgumentException>(() => Store.SaveAsync([Records.Of(6)], Moved((99, 1)), default))
        );
    }

    private async Task ChangesAsync(Func<Task> step)
    {
        var before = (await Store.CountAsync(default)).Changes;
        await step();
        (await Store.CountAsync(default)).Changes.ShouldBeGreaterThan(before);
    }

    private async Task ChangesNotAsync(Func<Task> step)
    {
        var before = (await Store.CountAsync(default)).Changes;
        await step();
        (await Store.CountAsync(default)).Changes.ShouldBe(before);
    }
}
