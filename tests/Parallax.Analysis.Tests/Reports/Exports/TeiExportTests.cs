using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class TeiExportTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly XName Id = XNamespace.Xml + "id";

    [Fact]
    public void The_header_names_the_witnesses_and_the_method()
    {
        var header = Document(ComparedReport.Of()).Element(Tei + "teiHeader")!;
        var encoding = header.Element(Tei + "encodingDesc")!;
        var lake = header.Descendants(Tei + "witness").First();

        encoding.Element(Tei + "variantEncoding")!.Attribute("method")!.Value.ShouldBe("parallel-segmentation");
        encoding.Descendants(Tei + "category").Count().ShouldBe(Enum.GetValues<DifferenceType>().Length);
        header.Descendants(Tei + "witness").Select(one => one.Attribute(Id)!.Value).ShouldBe(["A", "B"]);
        lake.Descendants(Tei + "publisher").Single().Value.ShouldBe("Lake Post");
        lake.Descendants(Tei + "date").Single().Attribute("when")!.Value.ShouldBe("2031-05-04");
        lake.Descendants(Tei + "ref")
            .Single()
            .Attribute("target")!
            .Value.ShouldBe("https://lake.example/1?a=%C3%BC&b=%3C%3E");
        header
            .Element(Tei + "fileDesc")!
            .Elements()
            .Select(one => one.Name.LocalName)
            .ShouldBe(["titleStmt", "publicationStmt", "sourceDesc"]);
    }

    [Fact]
    public void Words_that_differ_are_entries_inside_the_words_that_agree()
    {
        var entry = Entry(Document(ComparedReport.Of()), "app1");
        var reading = entry.Elements(Tei + "rdg").Single();

        entry.Attribute("ana")!.Value.ShouldBe("#difference.date");
        reading.Attribute("wit")!.Value.ShouldBe("#A #B");
        reading
            .Elements(Tei + "app")
            .Select(app =>
                (
                    app.Attribute("type")!.Value,
                    string.Join('|', app.Elements(Tei + "rdg").Select(rdg => rdg.Value.Trim()))
                )
            )
            .ShouldBe([("substantive", "|will"), ("orthographic", "pier|pier,"), ("substantive", "Monday|Tuesday")]);
    }

    [Fact]
    public void What_an_article_leaves_out_is_an_empty_reading()
    {
        var missing = Entry(Document(ComparedReport.Of()), "app2").Elements(Tei + "rdg").Last();

        missing.Attribute("wit")!.Value.ShouldBe("#B");
        missing.Attribute("type")!.Value.ShouldBe("missing");
        missing.Value.ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_leads_to_an_id_and_every_id_stands_once()
    {
        foreach (
            var document in new[] { Document(ComparedReport.Of()), Document(ComparedReport.Of(), ComparedReport.Of()) }
        )
        {
            var ids = document.DescendantsAndSelf().Attributes(Id).Select(id => id.Value).ToList();
            var links = document
                .DescendantsAndSelf()
                .Attributes()
                .Where(one => one.Name.LocalName is "wit" or "corresp" or "ana" or "target")
                .SelectMany(one => one.Value.Split(' '))
                .Where(link => link.StartsWith('#'))
                .Select(link => link[1..])
                .ToList();

            ids.Distinct().Count().ShouldBe(ids.Count);
            links.Count.ShouldBeGreaterThan(10);
            links.Except(ids).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Full_texts_are_there_to_the_letter()
    {
        var texts = Document(ComparedReport.Of())
            .Descendants(Tei + "div")
            .Where(div => div.Attribute("type")!.Value == "text")
            .Select(div => string.Join('\n', div.Elements(Tei + "ab").Select(line => line.Value)))
            .ToList();

        texts.ShouldBe([ComparedReport.Lake.Replace("\n\n", "\n"), ComparedReport.Hill.Replace("\n\n", "\n")]);
    }

    [Fact]
    public void Segments_are_the_words_of_their_versions()
    {
        var document = Document(ComparedReport.Of());

        document
            .Descendants(Tei + "seg")
            .Select(seg => seg.Value)
            .ShouldBe([
                "We close the northern pier on Monday",
                "The disputed port of Sorvane lies still.",
                "We will close the northern pier, on Tuesday",
            ]);
        // The one that crosses another, and the one that crosses a line.
        document.Descendants(Tei + "anchor").Count().ShouldBe(4);
    }

    [Fact]
    public void Several_reports_are_a_corpus()
    {
        var corpus = Document(ComparedReport.Of(), ComparedReport.Of("x", "y"));

        corpus.Name.ShouldBe(Tei + "teiCorpus");
        corpus.Elements(Tei + "TEI").Count().ShouldBe(2);
        Document(ComparedReport.Of()).Name.ShouldBe(Tei + "TEI");
    }

    [Fact]
    public void Names_from_anywhere_are_words_and_never_markup()
    {
        const string Hostile = "\"><script xml:id='A'>\u0000\uFFFE]]>&amp;#A";
        var document = Document(ComparedReport.Of(Hostile, "#B " + Hostile, Hostile));

        document
            .Descendants(Tei + "publisher")
            .Single()
            .Value.ShouldBe(Hostile.Replace("\u0000", "⟨U+0000⟩").Replace("\uFFFE", "⟨U+FFFE⟩"));
        document.Descendants().Select(one => one.Name.LocalName).ShouldNotContain("script");
    }

    [Fact]
    public void The_words_of_a_witness_can_be_read_back_out_of_the_apparatus() =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(8, 2031).WithMaxTest(200),
            Prop.ForAll(
                Gen.Elements(
                        "the ",
                        "pier ",
                        "closes, ",
                        "on—",
                        "Monday ",
                        "“no” ",
                        "\u0001 ",
                        "😀 ",
                        "<b> ",
                        "(then) ",
                        "\n"
                    )
                    .NonEmptyListOf()
                    .Two()
                    .ToArbitrary(),
                pair =>
                {
                    string[] texts = ["x" + string.Concat(pair.Item1) + "z", "x" + string.Concat(pair.Item2) + "z"];
                    var articles = texts.Select((text, i) => MadeReport.Article($"a{i}", text)).ToList();
                    var report = MadeReport.Compared(articles, []) with
                    {
                        Statements =
                        [
                            new StatementGroup(
                                "S1",
                                "statement",
                                [.. articles.Select(article => ComparedReport.Version(article, article.Text, null))],
                                [],
                                []
                            ),
                        ],
                    };
                    var entry = Entry(Document(report), "app1");
                    return Plain(ReadOf(entry, "#A")) == Plain(Shown(texts[0]))
                        && Plain(ReadOf(entry, "#B")) == Plain(Shown(texts[1]));
                }
            )
        );

    private static string ReadOf(XElement entry, string witness)
    {
        var words = new StringBuilder();
        foreach (
            var reading in entry
                .Elements(Tei + "rdg")
                .Where(rdg => rdg.Attribute("wit")!.Value.Split(' ').Contains(witness))
        )
        {
            foreach (var node in reading.Nodes())
            {
                words.Append(node is XElement inner ? ReadOf(inner, witness) : ((XText)node).Value);
            }
        }

        return words.ToString();
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string text) => text.Replace("\u0001", "⟨U+0001⟩", StringComparison.Ordinal);

    private static XElement Entry(XElement document, string id) =>
        document.Descendants(Tei + "app").Single(app => app.Attribute(Id)?.Value == id);

    private static XElement Document(params Report[] reports) =>
        XDocument.Parse(Exported.All("tei", reports), LoadOptions.PreserveWhitespace).Root!;
}
