using Parallax.Analysis.Stories;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories;

/// <summary>One saying in the versions of several outlets is one; what is said anew is another.</summary>
public sealed class QuotationVersionsTests
{
    [Fact]
    public void Cuts_and_renderings_of_one_saying_stand_together() =>
        Groups(
                Hit(1, "Tamsin Orrel", "the recount is a gift-wrapped delay for a government that lost"),
                Hit(2, "Orrel", "a gift-wrapped delay"),
                Hit(3, "T. Orrel", "She trusts the rain more than the Board")
            )
            .ShouldBe(["1 2", "3"]);

    [Fact]
    public void The_same_words_of_another_speaker_are_another_saying() =>
        Groups(Hit(1, "Tamsin Orrel", "a gift-wrapped delay"), Hit(2, "Dario Mesk", "a gift-wrapped delay"))
            .ShouldBe(["1", "2"]);

    [Fact]
    public void Short_words_alone_must_be_the_same_words() =>
        Groups(Hit(1, "Mesk", "It is as it is."), Hit(2, "Mesk", "It is as it is"), Hit(3, "Mesk", "It is up to us"))
            .ShouldBe(["1 2", "3"]);

    [Fact]
    public void The_same_words_in_another_story_are_the_same_saying() =>
        Groups(
                Hit(1, "Mesk", "the harbour belongs to Ostmole"),
                Hit(2, "Mesk", "the harbour belongs to Ostmole", story: 2)
            )
            .ShouldBe(["1 2"]);

    [Fact]
    public void Weeks_later_it_is_said_anew() =>
        Groups(Hit(1, "Mesk", "a gift-wrapped delay"), Hit(2, "Mesk", "a gift-wrapped delay", day: 25))
            .ShouldBe(["1", "2"]);

    private static IEnumerable<string> Groups(params SearchHit[] hits) =>
        QuotationVersions.Of(hits).Select(group => string.Join(' ', group.Select(hit => hit.Article)));

    private static SearchHit Hit(long article, string speaker, string words, long story = 1, int day = 3) =>
        new(
            article,
            story,
            "Ostrel Courier",
            null,
            new DateOnly(2025, 3, day),
            new Evidence($"a{article}", 0, words.Length, words),
            [],
            new StoredQuotation(0, words.Length, words, "direct", speaker)
        );
}
