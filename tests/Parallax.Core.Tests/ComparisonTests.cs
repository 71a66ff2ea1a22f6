using System.Text.Json;

namespace Parallax.Core.Tests;

public sealed class ComparisonTests
{
    [Fact]
    public void Evidence_is_the_slice_of_its_article()
    {
        var article = new Article
        {
            Id = "a",
            Path = "a.txt",
            Sha256 = "",
            Text = "The bridge opened.",
        };
        Evidence.Of(article, new TextSpan(4, 10)).ShouldBe(new Evidence("a", 4, 10, "bridge"));
    }

    [Theory]
    [InlineData(DifferenceType.Agent, "agent")]
    [InlineData(DifferenceType.Quotation, "quotation")]
    [InlineData(DifferenceType.Wording, "wording")]
    public void A_kind_of_difference_is_written_in_lower_case(DifferenceType type, string written)
    {
        JsonSerializer.Serialize(type).ShouldBe($"\"{written}\"");
        JsonSerializer.Deserialize<DifferenceType>($"\"{written}\"").ShouldBe(type);
    }

    [Fact]
    public void A_kind_of_difference_is_no_number() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<DifferenceType>("3"));
}
