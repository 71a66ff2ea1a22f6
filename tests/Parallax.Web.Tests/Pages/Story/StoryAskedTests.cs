using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Parallax.Core;
using Parallax.Web.Pages.Story;

namespace Parallax.Web.Tests.Pages.Story;

public sealed class StoryAskedTests
{
    [Fact]
    public void An_address_says_which_part_of_a_view_is_asked_for()
    {
        StoryAsked
            .Read(Query(("page", "3"), ("kind", "number"), ("show", "left-out"), ("of", "a7")), out var asked)
            .ShouldBeNull();

        (asked.Page, asked.Kind, asked.Filter, asked.Of).ShouldBe(
            (3, DifferenceType.Number, StatementFilter.LeftOut, "a7")
        );
    }

    [Fact]
    public void Articles_are_named_once_each_in_their_order()
    {
        var values = new QueryCollection(new Dictionary<string, StringValues> { ["a"] = new(["a5", "a1", "a5"]) });

        StoryAsked.Read(values, out var asked).ShouldBeNull();

        asked.Articles.ShouldBe(["a5", "a1"]);
    }

    [Theory]
    [InlineData("page", "0")]
    [InlineData("page", "-1")]
    [InlineData("page", "99999999999")]
    [InlineData("kind", "colour")]
    [InlineData("show", "<script>")]
    public void What_is_off_is_answered_with_one_line(string name, string value) =>
        StoryAsked.Read(Query((name, value)), out _).ShouldNotBeNull().ShouldNotContain("\n");

    private static QueryCollection Query(params (string Name, string Value)[] pairs) =>
        new(pairs.ToDictionary(pair => pair.Name, pair => new StringValues(pair.Value)));
}
