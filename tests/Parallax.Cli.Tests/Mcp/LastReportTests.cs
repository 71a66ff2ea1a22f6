using Parallax.Analysis.Reports;
using Parallax.Cli.Mcp;
using Parallax.Core;

namespace Parallax.Cli.Tests.Mcp;

/// <summary>Who turns pages waits once; who asks for something else gets that.</summary>
public sealed class LastReportTests
{
    private static readonly Article Article = new()
    {
        Id = "text1",
        Path = "text1",
        Sha256 = "00",
        Text = "The bridge at Orvan was closed.",
    };

    private readonly LastReport last = new();
    private int made;

    [Fact]
    public void TheSameIsMadeOnce()
    {
        var one = Of([Article], "");

        Of([Article with { }], "").ShouldBeSameAs(one);
        made.ShouldBe(1);
    }

    [Fact]
    public void WhateverDiffersIsMadeAnew()
    {
        Of([Article], "");
        Of([Article with { Outlet = new Stated<string>("Valley Post", "stated") }], "");
        Of([Article with { Published = new Stated<DateOnly>(new DateOnly(2025, 3, 4), "stated") }], "");
        Of([Article with { Text = "The bridge at Orvan was opened." }], "");
        Of([Article, Article], "");
        Of([Article, Article], "84 articles");

        made.ShouldBe(6);
    }

    private Report Of(IReadOnlyList<Article> articles, string known) =>
        last.Of(
            articles,
            known,
            () =>
            {
                made++;
                return new Report { Parallax = "0", Articles = [] };
            }
        );
}
