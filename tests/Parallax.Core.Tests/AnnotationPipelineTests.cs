namespace Parallax.Core.Tests;

public sealed class AnnotationPipelineTests
{
    private static readonly AnnotationKey<string> Words = new("words");
    private static readonly AnnotationKey<string> Shout = new("shout");
    private static readonly AnnotationKey<string> Echo = new("echo");

    private static readonly Step Reads = new(Words, [], article => article.Text.Trim());
    private static readonly Step Shouts = new(Shout, [Words], article => article.Get(Words).ToUpperInvariant());
    private static readonly Step Echoes = new(Echo, [Shout], article => $"{article.Get(Shout)} {article.Get(Shout)}");

    [Fact]
    public void Annotators_run_in_order_and_each_finds_what_it_requires()
    {
        var article = new AnnotationPipeline([Reads, Shouts, Echoes]).Annotate(Article(), CancellationToken.None);
        article.Get(Echo).ShouldBe("HELLO HELLO");
        article.Keys.ShouldBe([Words, Shout, Echo], ignoreOrder: true);
    }

    [Fact]
    public void A_requirement_that_nothing_before_assigns_is_named() =>
        Should
            .Throw<ArgumentException>(() => new AnnotationPipeline([Shouts, Reads]))
            .Message.ShouldStartWith("Step requires 'words', which nothing before it assigns");

    [Fact]
    public void Two_that_assign_the_same_are_refused() =>
        Should
            .Throw<ArgumentException>(() => new AnnotationPipeline([Reads, Reads]))
            .Message.ShouldStartWith("Step assigns 'words' a second time");

    [Fact]
    public void Reading_what_was_not_declared_is_refused()
    {
        var sly = new Step(Echo, [Words], article => article.Get(Shout));
        Should
            .Throw<InvalidOperationException>(() =>
                new AnnotationPipeline([Reads, Shouts, sly]).Annotate(Article(), CancellationToken.None)
            )
            .Message.ShouldBe("'shout' is read but not declared as required");
    }

    [Fact]
    public void What_was_not_looked_for_is_not_empty_but_an_error() =>
        Should
            .Throw<InvalidOperationException>(() => new AnnotatedArticle(Article()).Get(Words))
            .Message.ShouldBe("'words' was not annotated in article 'a'");

    [Fact]
    public void Annotating_never_changes_the_article_given()
    {
        var before = new AnnotatedArticle(Article()).With(Words, "one");
        before.With(Words, "two").Get(Words).ShouldBe("two");
        before.Get(Words).ShouldBe("one");
        before.Has(Shout).ShouldBeFalse();
    }

    [Fact]
    public void A_replaced_finding_renews_what_rests_on_it_and_nothing_else()
    {
        var runs = 0;
        var counted = new Step(new AnnotationKey<string>("counted"), [], _ => $"{++runs}");
        var pipeline = new AnnotationPipeline([Reads, counted, Shouts, Echoes]);
        var article = pipeline.Annotate(Article(), CancellationToken.None).With(Words, "bye");
        var renewed = pipeline.Refresh(article, [Words], CancellationToken.None);
        renewed.Get(Words).ShouldBe("bye");
        renewed.Get(Echo).ShouldBe("BYE BYE");
        runs.ShouldBe(1);
    }

    [Fact]
    public void Cancellation_escapes()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            new AnnotationPipeline([Reads]).Annotate(Article(), source.Token)
        );
    }

    [Fact]
    public void Keys_are_equal_by_name_and_type()
    {
        new AnnotationKey<string>("words").ShouldBe(Words);
        new AnnotationKey<object>("words").Equals(Words).ShouldBeFalse();
        Words.ToString().ShouldBe("words");
    }

    private static Article Article() =>
        new()
        {
            Id = "a",
            Path = "a.txt",
            Sha256 = "",
            Text = " hello\n",
        };

    private sealed class Step(
        AnnotationKey<string> assigns,
        AnnotationKey[] requires,
        Func<AnnotatedArticle, string> find
    ) : Annotator<string>(assigns, requires)
    {
        protected override string Find(AnnotatedArticle article, CancellationToken cancellation) => find(article);
    }
}
