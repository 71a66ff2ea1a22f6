using FsCheck;
using FsCheck.Fluent;
using Parallax.Desk.Articles;

namespace Parallax.Desk.Tests.Articles;

public sealed class RevisionChangesTests
{
    [Fact]
    public void Words_that_came_and_went_are_told_apart_with_their_punctuation()
    {
        var changes = RevisionChanges.Of(
            "The ferry Ondine sank near Sarmouth.\n\nForty were saved.",
            "The ferry Ondine ran aground near Sarmouth,\n\nForty were saved."
        );

        changes
            .Changes.Select(change => (change.Kind, change.Text))
            .ShouldBe([
                (RevisionChangeKind.Kept, "The ferry Ondine"),
                (RevisionChangeKind.Removed, "sank"),
                (RevisionChangeKind.Added, "ran aground"),
                (RevisionChangeKind.Kept, "near"),
                (RevisionChangeKind.Removed, "Sarmouth."),
                (RevisionChangeKind.Added, "Sarmouth,"),
                (RevisionChangeKind.Kept, "Forty were saved."),
            ]);
        (changes.Removed, changes.Added).ShouldBe((2, 3));
        changes.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Texts_that_differ_in_spaces_only_have_no_changed_word()
    {
        var changes = RevisionChanges.Of("a b\nc", "a  b c");

        (changes.Removed, changes.Added).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    public void An_empty_text_is_a_text(string older, string newer)
    {
        var changes = RevisionChanges.Of(older, newer);

        changes.Removed.ShouldBe(older.Length > 0 ? 2 : 0);
        changes.Added.ShouldBe(newer.Length > 0 ? 2 : 0);
    }

    [Fact]
    public void Long_texts_without_a_common_word_are_not_compared_word_by_word()
    {
        var older = string.Join(' ', Enumerable.Range(0, 6_000).Select(i => $"a{i}"));
        var newer = string.Join(' ', Enumerable.Range(0, 6_000).Select(i => $"b{i}"));

        var changes = RevisionChanges.Of("Same " + older, "Same " + newer);

        changes.IsWhole.ShouldBeTrue();
        changes.Changes.Count.ShouldBe(3);
        (changes.Removed, changes.Added).ShouldBe((6_000, 6_000));
    }

    [Fact]
    public void Each_text_can_be_read_out_of_its_changes()
    {
        var word = Gen.Elements("sea", "fog", "reef.", "Hask", "“calm”");
        var text = Gen.ListOf(word).Select(words => string.Join(' ', words));
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(4711, 1).WithMaxTest(200),
            Prop.ForAll(
                text.ToArbitrary(),
                text.ToArbitrary(),
                (older, newer) =>
                {
                    var changes = RevisionChanges.Of(older, newer).Changes;
                    Read(changes, RevisionChangeKind.Added).ShouldBe(older);
                    Read(changes, RevisionChangeKind.Removed).ShouldBe(newer);
                }
            )
        );
    }

    private static string Read(IReadOnlyList<RevisionChange> changes, RevisionChangeKind without) =>
        string.Join(' ', changes.Where(change => change.Kind != without).Select(change => change.Text));
}
