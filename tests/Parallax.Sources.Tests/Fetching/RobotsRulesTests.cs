using System.Text;
using FsCheck.Fluent;
using Parallax.Sources.Fetching;

namespace Parallax.Sources.Tests.Fetching;

public sealed class RobotsRulesTests
{
    // Examples of RFC 9309, sections 2.2.2, 2.2.3 and 5, with our own paths where it names none.
    [Theory]
    [InlineData("User-agent: *\nDisallow: /foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/baz", "/foo/bar/%62%61%7a", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a/b", true)]
    [InlineData(
        "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif",
        "/example/page/disallowed.gif",
        false
    )]
    [InlineData(
        "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif",
        "/example/page/x",
        true
    )]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/a/b.gif", false)]
    [InlineData("User-agent: *\nDisallow: *.gif$", "/a/b.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: /*/print$", "/a/b/print", false)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abcd", true)]
    [InlineData("User-agent: *\nDisallow: /a*c*e", "/abcde", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /ab$", "/abab", true)]
    [InlineData("User-agent: *\nDisallow: /*aba$", "/aba", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("user-agent : *\r\ndisallow : / # all of it\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("<html>User-agent: none of it</html>", "/a", true)]
    [InlineData("", "/a", true)]
    // Groups.
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: parallax\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: parallax\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: PARALLAX/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: parallaxis\nDisallow: /", "/a", true)]
    [InlineData("User-agent: one\nUser-agent: parallax\nDisallow: /", "/a", false)]
    [InlineData("User-agent: parallax\nSitemap: /map.xml\nUser-agent: one\nDisallow: /", "/a", false)]
    [InlineData(
        "User-agent: parallax\nDisallow: /a\nUser-agent: one\nDisallow: /\nUser-agent: parallax\nDisallow: /b",
        "/b",
        false
    )]
    [InlineData(
        "User-agent: parallax\nDisallow: /a\nUser-agent: one\nDisallow: /\nUser-agent: parallax\nDisallow: /b",
        "/c",
        true
    )]
    [InlineData("User-agent: parallax\nDisallow:\nUser-agent: *\nDisallow: /", "/a", true)]
    public void Follows_the_standard(string file, string path, bool allowed) =>
        Read(file).Allows(new Uri("https://harbour.example" + path)).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -4", 0.0)]
    [InlineData("User-agent: *\nCrawl-delay: 1e300", 86_400.0)]
    [InlineData("User-agent: *\nCrawl-delay: NaN", 0.0)]
    [InlineData("User-agent: one\nCrawl-delay: 9", null)]
    public void Reads_the_delay(string file, double? seconds) => (Read(file).Delay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void Reads_no_more_of_a_file_than_its_bound() =>
        Read("User-agent: *\n" + new string('#', RobotsRules.MostBytes) + "\nDisallow: /")
            .Allows(new Uri("https://harbour.example/a"))
            .ShouldBeTrue();

    // A pattern of many stars that nearly matches: taken apart it would be tried in more ways than there are atoms.
    [Fact]
    public void Tries_no_pattern_twice()
    {
        var path = "/" + string.Concat(Enumerable.Repeat("ab", 500));
        RobotsPath.Matches(path, "/" + string.Concat(Enumerable.Repeat("*a*b", 400)) + "*c").ShouldBeFalse();
    }

    [Fact]
    public void Matches_as_a_plain_search_would() =>
        Prop.ForAll(
                Gen.Elements('a', 'b').ListOf().Select(c => string.Concat(c)).ToArbitrary(),
                Gen.Elements("a", "b", "*").ListOf().Select(string.Concat).ToArbitrary(),
                Gen.Elements("", "$").ToArbitrary(),
                (path, pattern, end) => RobotsPath.Matches(path, pattern + end) == Plainly(path, pattern + end)
            )
            .Check();

    // Which beginnings of the path the pattern so far matches, character by character.
    private static bool Plainly(string path, string pattern)
    {
        var anchored = pattern.EndsWith('$');
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        foreach (var c in anchored ? pattern[..^1] : pattern)
        {
            var next = new bool[path.Length + 1];
            for (var i = 0; i <= path.Length; i++)
            {
                next[i] = c == '*' ? reached[i] || (i > 0 && next[i - 1]) : i > 0 && reached[i - 1] && path[i - 1] == c;
            }

            reached = next;
        }

        return anchored ? reached[^1] : reached.Any(r => r);
    }

    private static RobotsRules Read(string file) => RobotsRules.Read(Encoding.UTF8.GetBytes(file), "Parallax");
}
