using System.Text;
using System.Text.Json;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Analysis.Tests.Comparisons;

namespace Parallax.Analysis.Tests.Stories.Streaming;

public sealed class StoryFeaturesTests
{
    [Fact]
    public void Features_are_the_same_after_a_turn_through_json_and_small()
    {
        foreach (var path in Compared.Samples())
        {
            var features = Streamed.Read(File.ReadAllText(path));
            var json = features.ToJson();
            json.Length.ShouldBeLessThan(2_600, path);
            StoryFeatures.FromJson(json).ShouldBe(features);
            StoryFeatures.FromJson(json).ToJson().ShouldBe(json);
        }
    }

    [Fact]
    public void Terms_know_where_they_stand_and_what_they_name()
    {
        var features = Streamed.Read(
            """
            Storm hits Ostrel

            Storm waves flooded the harbour of Ostrel on 4 March 2024, Mayor Dalia Verrin said. Boats sank. The harbour stays closed. Verrin thanked the crews.
            """
        );
        var mayor = features.Terms.Single(term => term.Kind is StoryTermKind.Person);
        mayor.Text.ShouldBe("Dalia Verrin");
        (mayor.Headline, mayor.Body).ShouldBe((0, 1));
        // The title is a mention too.
        mayor.Lead.ShouldBe(2);
        var harbour = features.Terms.Single(term => term.Text == "harbour");
        (harbour.Headline, harbour.Lead, harbour.Body).ShouldBe((0, 1, 1));
        features.Terms.Single(term => term.Text == "storm").Headline.ShouldBe(1);
        features.Days.ShouldBe(["2024-03-04"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"v\":2}")]
    [InlineData("{\"v\":1,\"t\":[\"w01\"]}")]
    [InlineData("{\"v\":1,\"t\":[\"z000storm\"]}")]
    [InlineData("{\"v\":1,\"t\":[3]}")]
    [InlineData("{\"v\":1,\"t\":{}}")]
    [InlineData("{\"v\":1,\"s\":\"AAA\"}")]
    [InlineData("{\"v\":1,\"d\":7}")]
    public void What_is_no_features_is_refused(string json) =>
        Should.Throw<JsonException>(() => StoryFeatures.FromJson(Encoding.UTF8.GetBytes(json)));
}
