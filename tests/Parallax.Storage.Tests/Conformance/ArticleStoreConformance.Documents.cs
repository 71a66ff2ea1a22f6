using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;

namespace Parallax.Storage.Tests.Conformance;

public abstract partial class ArticleStoreConformance
{
    [SkippableFact]
    public async Task ADocumentComesBackAsItWasWritten()
    {
        (await Store.Documents.FindAsync("review", "monday", default)).ShouldBeNull();
        var content = Encoding.UTF8.GetBytes("{\"title\":\"Ferries\"}");

        var version = await Store.Documents.PutAsync("review", "monday", content, 0, default);

        var found = (await Store.Documents.FindAsync("review", "monday", default)).ShouldNotBeNull();
        (found.Kind, found.Id, found.Version, found.At).ShouldBe(("review", "monday", version!.Value, Now));
        found.Content.ToArray().ShouldBe(content);
        version.Value.ShouldBeGreaterThan(0);
        (await Store.Documents.FindAsync("feed", "monday", default)).ShouldBeNull();
        (await Store.Documents.FindAsync("review", "Monday", default)).ShouldBeNull();
        await Store.DisposeAsync();
        opened = await OpenAsync();
        (await Store.Documents.FindAsync("review", "monday", default))
            .ShouldNotBeNull()
            .Version.ShouldBe(version.Value);
    }

    [SkippableFact]
    public async Task WhatSomebodyElseWroteMeanwhileIsNotWrittenOver()
    {
        var documents = Store.Documents;
        var first = await documents.PutAsync("review", "monday", "one"u8.ToArray(), 0, default);

        (await documents.PutAsync("review", "monday", "two"u8.ToArray(), 0, default)).ShouldBeNull();
        var second = await documents.PutAsync("review", "monday", "three"u8.ToArray(), first, default);
        (await documents.PutAsync("review", "monday", "four"u8.ToArray(), first, default)).ShouldBeNull();

        second!.Value.ShouldBeGreaterThan(first!.Value);
        (await documents.PutAsync("review", "tuesday", "five"u8.ToArray(), first, default)).ShouldBeNull();
        (await documents.FindAsync("review", "monday", default))!.Content.ToArray().ShouldBe("three"u8.ToArray());
        (await documents.FindAsync("review", "tuesday", default)).ShouldBeNull();
        (await documents.PutAsync("review", "monday", "six"u8.ToArray(), null, default))!.Value.ShouldBeGreaterThan(
            second.Value
        );
    }

    [SkippableFact]
    public async Task OfManyWhoWriteTheSameVersionOneDoes()
    {
        var version = await Store.Documents.PutAsync("review", "monday", default, 0, default);

        var written = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    Task.Run(() => Store.Documents.PutAsync("review", "monday", new[] { (byte)i }, version, default))
                )
        );

        written.Count(one => one is not null).ShouldBe(1);
    }

    [SkippableFact]
    public async Task DocumentsOfAKindAreListedByIdAndTheOldestAreTakenAway()
    {
        // In UTF-8 the last of these comes behind the one before it, in UTF-16 before it.
        string[] ids = ["b", "a", "Z", "\uFB01", "\U0001F600"];
        foreach (var id in ids)
        {
            await Store.Documents.PutAsync("kept", id, Encoding.UTF8.GetBytes(id), 0, default);
        }

        await Store.Documents.PutAsync("other", "a", default, 0, default);
        await Store.Documents.PutAsync("kept", "b", Encoding.UTF8.GetBytes("again"), null, default);
        (await KeptAsync()).ShouldBe(["Z", "a", "b", "\U0001F600", "\uFB01"]);

        await Store.Documents.TrimAsync("kept", 9, default);
        (await KeptAsync()).Count.ShouldBe(5);
        await Store.Documents.TrimAsync("kept", 2, default);
        (await KeptAsync()).ShouldBe(["b", "\U0001F600"]);
        await Store.Documents.TrimAsync("kept", 0, default);
        (await KeptAsync()).ShouldBeEmpty();
        (await Store.Documents.AllAsync("other", default)).Count.ShouldBe(1);
        await Should.ThrowAsync<ArgumentException>(() => Store.Documents.TrimAsync("kept", -1, default));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("réview")]
    [InlineData("a_b")]
    public async Task AKindIsLettersDigitsAndHyphens(string kind)
    {
        await Should.ThrowAsync<ArgumentException>(() => Store.Documents.PutAsync(kind, "a", default, null, default));
        await Should.ThrowAsync<ArgumentException>(() => Store.Documents.FindAsync(kind, "a", default));
        await Should.ThrowAsync<ArgumentException>(() => Store.Documents.AllAsync(kind, default));
    }

    [SkippableFact]
    public async Task AnIdThatCouldBeTakenForAnotherIsNotWrittenAndNotFound()
    {
        var longest = new string('x', IDocumentStore.LongestId);
        // Halves of a pair are one and the same character in UTF-8.
        foreach (var id in new[] { "", "a\0b", "line\n", "\uD83D", "\uDE00\uD83D", longest + "x" })
        {
            await Should.ThrowAsync<ArgumentException>(() =>
                Store.Documents.PutAsync("kept", id, default, null, default)
            );
            (await Store.Documents.FindAsync("kept", id, default)).ShouldBeNull();
            (await Store.Documents.RemoveAsync("kept", id, default)).ShouldBeFalse();
        }

        (await Store.Documents.PutAsync("kept", longest, default, null, default)).ShouldNotBeNull();
    }

    /// <summary>Whatever is done in whatever order: what is there is what was written last, and no version comes twice.</summary>
    [SkippableFact]
    public void DocumentsAreWhatWasWrittenLast()
    {
        var step = Gen.Choose(0, 9)
            .Zip(Gen.Choose(0, 3))
            .Zip(Gen.Choose(0, 60))
            .Select(of => (of.Item1.Item1, of.Item1.Item2, of.Item2));
        var trial = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20261122, 1),
            Prop.ForAll(
                step.ListOf(25).ToArbitrary(),
                steps => DocumentsAgree($"trial-{trial++}", [.. steps]).GetAwaiter().GetResult()
            )
        );
    }

    private async Task DocumentsAgree(string kind, IReadOnlyList<(int What, int Id, int Size)> steps)
    {
        var there = new Dictionary<string, (long Version, byte[] Content)>(StringComparer.Ordinal);
        var given = new HashSet<long>();
        foreach (var (what, number, size) in steps)
        {
            var id = $"d{number}";
            var content = Enumerable.Repeat((byte)size, size).ToArray();
            var version = there.TryGetValue(id, out var before) ? before.Version : 0;
            switch (what)
            {
                case <= 5:
                    long? read =
                        what == 0 ? null
                        : what == 1 ? version + 1
                        : version;
                    var written = await Store.Documents.PutAsync(kind, id, content, read, default);
                    (written is null).ShouldBe(what == 1);
                    if (written is { } now)
                    {
                        given.Add(now).ShouldBeTrue();
                        now.ShouldBeGreaterThan(version);
                        there[id] = (now, content);
                    }

                    break;
                case <= 8:
                    (await Store.Documents.RemoveAsync(kind, id, default)).ShouldBe(there.Remove(id));
                    break;
                default:
                    await Store.Documents.TrimAsync(kind, number, default);
                    foreach (var old in there.OrderByDescending(one => one.Value.Version).Skip(number).ToList())
                    {
                        there.Remove(old.Key);
                    }

                    break;
            }
        }

        var all = await Store.Documents.AllAsync(kind, default);
        all.Select(one => (one.Id, one.Version))
            .ShouldBe(
                there.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.Version))
            );
        all.All(one => one.Content.Span.SequenceEqual(there[one.Id].Content)).ShouldBeTrue();
    }

    private async Task<IReadOnlyList<string>> KeptAsync() =>
        [.. (await Store.Documents.AllAsync("kept", default)).Select(document => document.Id)];
}
