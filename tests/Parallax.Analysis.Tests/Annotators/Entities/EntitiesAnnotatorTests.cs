using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Tests.Annotators.Entities;

/// <summary>People, organisations, places and groups of invented and real countries.</summary>
public sealed class EntitiesAnnotatorTests
{
    private const string Invented = """
        # Orvania pulls troops back from Lake Tessin, minister says
        @ BRANNET, May 3 (Norwire) -
        Orvanian Foreign Minister Jelka Torvath said on Monday that her country would withdraw its troops from the lake.
        Pavel Drumm, the mayor of Ostwick, told the Kestrel Herald that the Orvanian army had left the town of Ostwick.
        "We have waited," Torvath said. She called the talks in Brannet useful.
        The minister met Drumm in Ostwick.
        """;

    [Theory]
    [InlineData("Jelka Torvath", EntityType.Person)]
    [InlineData("Pavel Drumm", EntityType.Person)]
    [InlineData("Orvania", EntityType.Place)]
    [InlineData("Brannet", EntityType.Place)]
    [InlineData("Ostwick", EntityType.Place)]
    [InlineData("Kestrel Herald", EntityType.Organization)]
    [InlineData("Norwire", EntityType.Organization)]
    public void Types_names_that_no_gazetteer_has(string name, EntityType type) =>
        EntityReading.Entities(Invented).Named(name).Type.ShouldBe(type);

    [Fact]
    public void Learns_an_invented_country_from_its_adjective()
    {
        var entities = EntityReading.Entities(Invented);
        var land = entities.Named("Orvania");
        land.IsCountry.ShouldBeTrue();
        land.Words(Invented, MentionKind.Demonym).ShouldContain("Orvanian");
        entities.Named("Jelka Torvath").Nation.ShouldBe(land.Id);
    }

    [Fact]
    public void Ties_last_names_roles_and_pronouns_to_the_person()
    {
        var minister = EntityReading.Entities(Invented).Named("Jelka Torvath");
        minister.Roles.ShouldBe(["foreign minister"]);
        minister.Words(Invented, MentionKind.Name).ShouldBe(["Jelka Torvath", "Torvath"]);
        minister.Words(Invented, MentionKind.Role).ShouldContain("minister");
        minister.Words(Invented, MentionKind.Pronoun).ShouldContain("She");
    }

    [Fact]
    public void Gives_every_resolved_role_a_reason() =>
        EntityReading
            .Entities(Invented)
            .Named("Jelka Torvath")
            .Mentions.Last(mention => mention.Kind == MentionKind.Role)
            .Basis.ShouldNotBeNull()
            .ShouldContain("fits Jelka Torvath, titled so at");

    [Fact]
    public void Reads_an_insertion_in_brackets_as_part_of_the_name()
    {
        const string text =
            "The envoy said the plan, \"which [Azerbaijani President Ilham] Aliyev backed, is dead\". Turkey agreed.";
        var person = EntityReading.Entities(text).Named("Ilham Aliyev");
        person.Country.ShouldBe("AZ");
        person.Roles.ShouldContain("president");
    }

    [Theory]
    [InlineData("The road to Cordoba was closed on Monday, the police said.", "AR")]
    [InlineData("Spain closed the road to Cordoba on Monday. Trains in Spain run.", "ES")]
    [InlineData("Mexico closed the road to Cordoba on Monday. Mexico, said Mexico's police, is safe.", "MX")]
    public void The_likeliest_city_is_the_one_whose_country_the_article_means(string text, string country) =>
        EntityReading.Entities(text).Named("Cordoba").Country.ShouldBe(country);

    [Fact]
    public void Knows_countries_capitals_and_bodies()
    {
        const string text =
            "Ankara has said it will not take part. Turkish troops left Ganja after talks in Moscow with Russian officials.";
        var entities = EntityReading.Entities(text);
        var capital = entities.Named("Ankara");
        capital.IsCapital.ShouldBeTrue();
        capital.Country.ShouldBe("TR");
        entities.Named("Turkish troops").Type.ShouldBe(EntityType.Group);
        entities.Named("Turkish troops").Country.ShouldBe("TR");
        entities.Named("Russian officials").Country.ShouldBe("RU");
    }

    [Fact]
    public void Ties_an_acronym_to_the_name_that_explains_it()
    {
        const string text =
            "The Northern Mining Authority (NMA) closed the pit. The NMA gave no reason. Officials of the authority left.";
        var authority = EntityReading.Entities(text).Named("Northern Mining Authority");
        authority.Type.ShouldBe(EntityType.Organization);
        authority.OtherNames.ShouldContain("NMA");
        authority.Words(text, MentionKind.Role).ShouldContain("authority");
    }

    [Fact]
    public void Every_mention_lies_in_the_text_and_ids_follow_it()
    {
        var entities = EntityReading.Entities(Invented);
        entities.Mentions.ShouldAllBe(pair => pair.Mention.Span.End <= Invented.Length && !pair.Mention.Span.IsEmpty);
        entities.All.Select(entity => entity.Id).ShouldBe(Enumerable.Range(1, entities.All.Count).Select(i => $"e{i}"));
    }
}
