using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Tests.Annotators.Entities;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Labels;

public sealed class LabelsAnnotatorTests
{
    [Theory]
    [InlineData("Shots were heard in the disputed district of Upper Kesh on Monday.", "disputed", "Upper Kesh")]
    [InlineData("The army left the Turkish-occupied Kesh on Monday.", "Turkish-occupied", "Kesh")]
    [InlineData("The land has remained under illegal Turkish occupation since May.", "illegal Turkish", "occupation")]
    [InlineData("Renewed clashes erupted near the town of Kesh.", "Renewed", "clashes")]
    [InlineData("Officials came back to the liberated Kesh district on Monday.", "liberated", "Kesh")]
    [InlineData("A self-styled council met in Kesh.", "self-styled", "council")]
    [InlineData("He spoke in Kesh, a breakaway region.", "breakaway region", "Kesh")]
    public void Finds_what_is_put_on_whom(string text, string words, string head) =>
        Labels(text).Select(label => (label.Words.In(text), label.Head.In(text))).ShouldContain((words, head));

    [Theory]
    [InlineData("The second-largest city of Turkey has three big bridges.")]
    [InlineData("Russian Foreign Minister Sergey Lavrov arrived on a long flight.")]
    [InlineData("Two Turkish farmers sold fresh bread on Monday.")]
    public void Leaves_plain_descriptions_alone(string text) => Labels(text).ShouldBeEmpty();

    [Fact]
    public void Says_which_entity_is_meant()
    {
        const string text = "Ankara lies far from the disputed region of Nagorno-Karabakh.";
        var article = Entities(text);
        var label = Labels(text).ShouldHaveSingleItem();
        article.Get(Entity.Key).Find(label.Entity)!.Name.ShouldBe("Nagorno-Karabakh");
    }

    [Fact]
    public void Says_in_whose_quotation_it_stands()
    {
        const string text = "\"This illegal occupation must end,\" the envoy said.";
        var quotation = new Quotation("q1", QuotationKind.Direct, [new TextSpan(1, 34)], null, null, null);
        Labels(text, quotation).ShouldHaveSingleItem().Quotation.ShouldBe("q1");
    }

    private static AnnotatedArticle Entities(string text) =>
        new EntitiesAnnotator().Annotate(EntityReading.Parsed(text), CancellationToken.None);

    private static IReadOnlyList<EntityLabel> Labels(string text, params Quotation[] quotations) =>
        new LabelsAnnotator()
            .Annotate(Entities(text).With(Quotation.Key, (IReadOnlyList<Quotation>)quotations), CancellationToken.None)
            .Get(EntityLabel.Key);
}
