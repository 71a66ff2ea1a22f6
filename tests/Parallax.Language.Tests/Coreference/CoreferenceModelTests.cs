using System.Diagnostics;
using Parallax.Core;
using Parallax.Language.Coreference;

namespace Parallax.Language.Tests.Coreference;

public class CoreferenceModelTests
{
    [Fact]
    public void Mentions_have_exact_places_and_chains_are_whole()
    {
        var text = "Marta Lindqvist leads the Harbour Union. She said it would not sell its ships.";
        var parsed = Parse(text);
        var chains = CoreferenceModel.Default.Resolve(parsed);
        Check(parsed, chains);
        var person = Mention(parsed, chains, "Marta Lindqvist", 0);
        chains.Kinds[person].ShouldBe(MentionKind.Name);
        chains.Entities[person].ShouldBe(EntityKind.Person);
        var pronoun = Mention(parsed, chains, "She", 0);
        chains.Kinds[pronoun].ShouldBe(MentionKind.Pronoun);
        chains.Chains[pronoun].ShouldBe(chains.Chains[person]);
    }

    [Theory]
    [InlineData("Oleg Tarvin arrived on Monday. Tarvin met reporters in Sedna.", "Oleg Tarvin", "Tarvin")]
    [InlineData("The mayor, Ilse Brandt, resigned. Brandt had served for ten years.", "Ilse Brandt", "Brandt")]
    [InlineData("Johan Eklund lost the vote. He left the hall with his wife.", "Johan Eklund", "He")]
    [InlineData("Anna Korhonen won the race. Her coach thanked the crowd.", "Anna Korhonen", "Her")]
    [InlineData("Johan Eklund met Anna Korhonen. She thanked the crowd.", "Anna Korhonen", "She")]
    [InlineData("Anna Korhonen met Johan Eklund. She thanked the crowd.", "Anna Korhonen", "She")]
    [InlineData("The ministers met in Velden. They signed a treaty.", "The ministers", "They")]
    [InlineData("A ferry sank near the island. The ferry had carried timber.", "A ferry", "The ferry")]
    [InlineData("The company opened a plant in Norwick. It hired two hundred people.", "The company", "It")]
    public void One_thing_is_one_chain(string text, string first, string second)
    {
        var parsed = Parse(text);
        var chains = CoreferenceModel.Default.Resolve(parsed);
        var early = Mention(parsed, chains, first, 0);
        var late = Mention(parsed, chains, second, parsed.Tokens[chains.Ends[early] - 1].End);
        chains.Chains[late].ShouldBe(chains.Chains[early]);
    }

    [Theory]
    [InlineData("The ministers met the queen. They signed a treaty.", "the queen", "They")]
    [InlineData("Oleg Tarvin met Ilse Brandt. Brandt spoke first.", "Oleg Tarvin", "Brandt")]
    public void Two_things_are_two_chains(string text, string first, string second)
    {
        var parsed = Parse(text);
        var chains = CoreferenceModel.Default.Resolve(parsed);
        var early = Mention(parsed, chains, first, 0);
        var late = Mention(parsed, chains, second, text.IndexOf('.'));
        chains.Chains[late].ShouldNotBe(chains.Chains[early]);
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "empty", "" },
            { "blank", " \n\n " },
            { "stops", new string('.', 10_000) },
            { "quotes", string.Concat(Enumerable.Repeat("\"“”", 3_000)) },
            { "one sentence", string.Concat(Enumerable.Repeat("the minister and ", 1_700)) },
            { "names", string.Concat(Enumerable.Repeat("Ilse Brandt ", 2_500)) },
            { "pronouns", string.Concat(Enumerable.Repeat("he said she said ", 1_250)) },
            { "emoji", string.Concat(Enumerable.Repeat("👍🏽 ", 2_000)) },
            { "surrogates", new string('\uD800', 5_000) },
            { "figures", string.Concat(Enumerable.Repeat("1, ", 5_000)) },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_never_fails(string name, string text)
    {
        var parsed = Parse(text);
        var watch = Stopwatch.StartNew();
        Check(parsed, CoreferenceModel.Default.Resolve(parsed));
        // Far above the second or two a busy core takes, far below what a quadratic step would.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), name);
    }

    [Fact]
    public void A_sentence_of_five_thousand_words_is_read()
    {
        var parts = Parse(string.Concat(Enumerable.Repeat("the old mayor of Velden and ", 834)));
        var root = Array.IndexOf(parts.Heads, -1);
        var parsed = new ParsedText
        {
            Text = parts.Text,
            Tokens = parts.Tokens,
            Tags = parts.Tags,
            Features = parts.Features,
            FineTags = parts.FineTags,
            Lemmas = parts.Lemmas,
            // The parser cuts sentences at 200 words: hung on the first one's root, the rest make one sentence with it.
            Heads = [.. parts.Heads.Select((head, i) => head < 0 && i != root ? root : head)],
            Relations =
            [
                .. parts.Relations.Select(
                    (relation, i) => i != root && relation == Relation.Root ? Relation.Conj : relation
                ),
            ],
            Sentences = [0..parts.Count],
        };
        parsed.Count.ShouldBeGreaterThanOrEqualTo(5000);
        var watch = Stopwatch.StartNew();
        Check(parsed, CoreferenceModel.Default.Resolve(parsed));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Threads_share_the_model()
    {
        var text = string.Concat(
            Enumerable.Repeat("Ilse Brandt met the mayor. She thanked him, and his wife sold the ferry. ", 20)
        );
        var parsed = Parse(text);
        var alone = CoreferenceModel.Default.Resolve(parsed);
        Parallel.For(
            0,
            16,
            _ =>
            {
                var chains = CoreferenceModel.Default.Resolve(parsed);
                chains.Chains.ShouldBe(alone.Chains);
                chains.Starts.ShouldBe(alone.Starts);
                chains.Ends.ShouldBe(alone.Ends);
            }
        );
    }

    private static ParsedText Parse(string text) => LanguageModel.Default.Parse(text, [new TextSpan(0, text.Length)]);

    private static int Mention(ParsedText parsed, CoreferenceChains chains, string words, int from)
    {
        var at = parsed.Text.IndexOf(words, from, StringComparison.Ordinal);
        for (var m = 0; m < chains.Count; m++)
        {
            var (start, end) = (parsed.Tokens[chains.Starts[m]].Start, parsed.Tokens[chains.Ends[m] - 1].End);
            if (start == at && end == at + words.Length)
            {
                return m;
            }
        }

        throw new Xunit.Sdk.XunitException($"'{words}' is no mention");
    }

    private static void Check(ParsedText parsed, CoreferenceChains chains)
    {
        var spans = new HashSet<(int, int)>();
        for (var m = 0; m < chains.Count; m++)
        {
            var sound =
                chains.Starts[m] >= (m == 0 ? 0 : chains.Starts[m - 1])
                && chains.Heads[m] >= chains.Starts[m]
                && chains.Heads[m] < chains.Ends[m]
                && chains.Ends[m] <= parsed.Count
                && spans.Add((chains.Starts[m], chains.Ends[m]))
                && Array.BinarySearch(chains.Members[chains.Chains[m]], m) >= 0;
            if (!sound)
            {
                Assert.Fail($"mention {m} at {chains.Starts[m]} to {chains.Ends[m]}, head {chains.Heads[m]}");
            }
        }

        chains.Members.Sum(c => c.Length).ShouldBe(chains.Count);
        var first = -1;
        foreach (var members in chains.Members)
        {
            (members[0] > first).ShouldBeTrue();
            first = members[0];
        }
    }
}
