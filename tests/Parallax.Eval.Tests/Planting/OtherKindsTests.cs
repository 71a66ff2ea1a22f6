using Parallax.Core;
using Parallax.Eval.Planting;

namespace Parallax.Eval.Tests.Planting;

/// <summary>What the kinds make of sentences of our own.</summary>
public sealed class OtherKindsTests
{
    [Theory]
    [InlineData("passive", "Norway closed the pass.", null)]
    [InlineData("passive", "Norway signed the treaty on Monday.", "The treaty was signed by Norway on Monday.")]
    [InlineData("passive", "Norway signed the treaty and left.", null)]
    [InlineData("unnamed", "The treaty was signed by Norway on Monday.", "The treaty was signed on Monday.")]
    [InlineData("unnamed", "The treaty was signed by mistake on Monday.", null)]
    [InlineData("paraphrase", "The mine was entirely closed by attorneys.", "The mine was entirely closed by lawyers.")]
    [InlineData("paraphrase", "She was an attorney of the mine.", null)]
    [InlineData("paraphrase", "The owner did not open the mine.", "The owner didn't open the mine.")]
    [InlineData("paraphrase", "The owner shut the mine on Monday.", "On Monday, the owner shut the mine.")]
    [InlineData("certainty", "The owner will open the mine of Kesh.", "The owner m(ay|ight) open the mine of Kesh.")]
    [InlineData("certainty", "The owner has reportedly opened the mine.", "The owner has opened the mine.")]
    [InlineData(
        "label",
        "Some rioters crossed the bridge at noon.",
        "Some (protesters|demonstrators) crossed the bridge at noon."
    )]
    public void A_sentence_is_changed_in_one_thing(string kind, string sentence, string? changed)
    {
        // Chance decides which way is tried, and of several words which: any of a few seeds may make it.
        var made = Enumerable.Range(1, 12).Select(seed => Made(kind, sentence, (uint)seed)).OfType<string>().ToArray();
        if (changed is null)
        {
            made.ShouldBeEmpty();
        }
        else
        {
            made.ShouldContain(copy => System.Text.RegularExpressions.Regex.IsMatch(copy, $"^{changed}$"));
        }
    }

    [Fact]
    public void A_moved_sentence_stands_before_another_and_nothing_else_changes()
    {
        const string Text =
            "The owner of the mine opened the upper gallery of Kesh again on Monday.\nThe trams in the lower valley were running again by noon on Tuesday.\n"
            + "Schools in the villages around Kesh stayed open in the afternoon.\nThe council of Upper Kesh met in the old town hall beside the river.\n"
            + "The price of coal rose by a crown on the exchange in the capital.\nThe union of the miners of Kesh called no strike at all this year.";
        var span = new TextSpan(0, Text.IndexOf('\n'));
        var edit = Enumerable
            .Range(1, 12)
            .Select(seed => MovedChange.Make(Text, span, new MersenneTwister((uint)seed)))
            .First(edit => edit is not null)!;
        var planted = PlantedCase.Of(
            OtherKinds.All.Single(kind => kind.Name == "moved"),
            new PlainRow("a", Text),
            edit
        );
        planted.After.In(planted.Changed).Trim().ShouldBe(span.In(Text));
        Lines(planted.Changed).ShouldBe(Lines(Text), ignoreOrder: true);
        Lines(planted.Changed).ShouldNotBe(Lines(Text));

        static string[] Lines(string text) =>
            text.Replace(". ", ".\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void Every_rewriting_but_the_first_writes_this_otherwise()
    {
        const string Text =
            "\"The colour is gray – of 12 people, two left; 20 percent,\" said Zelensky in the U.S. capital. It’s the end of a "
            + "line that is longer than the seventy-two columns of a mail, organized.";
        foreach (var rewriting in Rewriting.All)
        {
            (rewriting.Rewrite(Text) == Text).ShouldBe(rewriting.Name == "itself", rewriting.Name);
        }
    }

    private static string? Made(string kind, string sentence, uint seed)
    {
        var planted = OtherKinds.All.Single(found => found.Name == kind);
        return planted.Change(sentence, new TextSpan(0, sentence.Length), new MersenneTwister(seed)) is { } edit
            ? PlantedCase.Of(planted, new PlainRow("a", sentence), edit).Changed
            : null;
    }
}
