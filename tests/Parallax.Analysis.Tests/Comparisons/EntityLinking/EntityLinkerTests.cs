using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Comparisons.EntityLinking;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.EntityLinking;

public sealed class EntityLinkerTests
{
    [Fact]
    public void A_last_name_meets_the_one_full_name_it_ends()
    {
        var links = Link(["Sergey Lavrov"], ["Lavrov"]);
        links.IdOf("a0", "e1").ShouldBe(links.IdOf("a1", "e1"));
        links.All[0].Name.ShouldBe("Sergey Lavrov");
    }

    [Fact]
    public void Two_people_with_one_last_name_stay_apart()
    {
        var links = Link(["Tomas Wren"], ["Petra Wren"], ["Wren"]);
        links.All.Count.ShouldBe(3);
    }

    // "caravan" was short for two, "salt caravan" and "salt caravan of Lom", which are one.
    [Fact]
    public void A_group_meets_its_longer_names_step_by_step() =>
        EntityLinker
            .Link([
                .. new[] { "caravan", "salt caravan", "salt caravan of Lom" }.Select(
                    (name, i) => ($"a{i}", new EntityIndex([Make("e1", EntityType.Group, name)]))
                ),
            ])
            .All.Count.ShouldBe(1);

    [Fact]
    public void A_title_in_a_group_s_name_tells_nothing_apart() =>
        EntityLinker
            .Link([
                ("a0", new EntityIndex([Make("e1", EntityType.Group, "Holt's team")])),
                ("a1", new EntityIndex([Make("e1", EntityType.Group, "Mrs. Holt's team")])),
            ])
            .All.Count.ShouldBe(1);

    [Fact]
    public void Spellings_of_one_name_meet() =>
        Link(["Zohrab Mnatsakanyan"], ["Zohrab Mnatsakanian"]).All.Count.ShouldBe(1);

    [Theory]
    [InlineData("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu")]
    [InlineData("Mevlut Cavusoglu", "Mevlut Chavushoghlu")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelenskij", "Volodymyr Zelenskiy")]
    [InlineData("Yevgeny Tarkhov", "Evgenii Tarhov")]
    [InlineData("Dmitry Orloff", "Dmitriy Orlov")]
    [InlineData("Nursultan Nazarbayev", "Nursultan Nazarbaev")]
    [InlineData("Muhammad Akhmedov", "Mohammad Ahmedov")]
    [InlineData("Yury Vassiliev", "Yuri Vasiliev")]
    [InlineData("Petro Tymoshenko", "Petro Timoschenko")]
    public void Romanisations_of_one_name_meet(string one, string other) => Link([one], [other]).All.Count.ShouldBe(1);

    [Theory]
    [InlineData("Daniel Ruiz", "Daniela Ruiz")]
    [InlineData("Anna Holt", "Hanna Holt")]
    [InlineData("Jan Berg", "Ian Berg")]
    [InlineData("Hassan Amini", "Hussein Amini")]
    [InlineData("Tomas Wren", "Tomas Brenn")]
    public void Names_that_only_look_alike_stay_apart(string one, string other) =>
        Link([one], [other]).All.Count.ShouldBe(2);

    [Fact]
    public void An_acronym_meets_the_one_organisation_with_its_initials()
    {
        var links = Organizations(["Orvanian Chamber of Miners"], ["OCM"]);
        links.All.Count.ShouldBe(1);
        links.All[0].Name.ShouldBe("Orvanian Chamber of Miners");
        Organizations(["Orvanian Council of Miners"], ["O.C.M."]).All.Count.ShouldBe(1);
    }

    [Fact]
    public void An_acronym_that_two_organisations_could_have_stays_by_itself() =>
        Organizations(["Orvanian Chamber of Miners", "Orvanian Club of Masons"], ["OCM"]).All.Count.ShouldBe(3);

    [Fact]
    public void Well_known_organisations_meet_by_any_of_their_names() =>
        Organizations(["NATO"], ["North Atlantic Treaty Organization"]).All.Count.ShouldBe(1);

    [Fact]
    public void A_region_meets_its_other_names()
    {
        var one = Make("e1", EntityType.Place, "Nagorno-Karabakh");
        var other = Make("e1", EntityType.Place, "Artsakh");
        EntityLinker.Link([("a", new EntityIndex([one])), ("b", new EntityIndex([other]))]).All.Count.ShouldBe(1);
    }

    [Fact]
    public void A_town_that_one_article_finds_on_the_map_is_the_others_too()
    {
        var onMap = Make("e1", EntityType.Place, "Lom") with { GeoNames = 729114, Country = "BG" };
        var plain = Make("e1", EntityType.Place, "Lom");
        var elsewhere = onMap with { GeoNames = 3145375, Country = "NO" };
        Indexed(onMap, plain).All.Count.ShouldBe(1);
        Indexed(onMap, plain, elsewhere).All.Count.ShouldBe(3);
    }

    [Fact]
    public void Countries_meet_by_their_code_whatever_they_are_called()
    {
        var turkey = Place("e1", "Turkey", "TR", country: true);
        var other = Place("e1", "Türkiye", "TR", country: true);
        EntityLinker.Link([("a", new EntityIndex([turkey])), ("b", new EntityIndex([other]))]).All.Count.ShouldBe(1);
    }

    [Fact]
    public void A_country_and_a_person_of_one_name_stay_apart()
    {
        var land = Place("e1", "Jordan", "JO", country: true);
        var person = Make("e1", EntityType.Person, "Jordan");
        EntityLinker.Link([("a", new EntityIndex([land])), ("b", new EntityIndex([person]))]).All.Count.ShouldBe(2);
    }

    [Fact]
    public void A_part_of_a_hyphenated_place_meets_the_whole()
    {
        var whole = Make("e1", EntityType.Place, "Nagorno-Karabakh");
        var part = Make("e1", EntityType.Place, "Karabakh");
        EntityLinker.Link([("a", new EntityIndex([whole])), ("b", new EntityIndex([part]))]).All.Count.ShouldBe(1);
    }

    [Fact]
    public void The_order_of_the_articles_does_not_change_the_groups()
    {
        var names = Gen.Elements(
            "Sergey Lavrov",
            "Lavrov",
            "Anna Lavrov",
            "Serge Lavrov",
            "Kim Jong Un",
            "Kim",
            "Wren"
        );
        var article = Gen.ListOf(names).Select(list => list.Distinct().Take(4).ToArray());
        var story = Gen.ListOf(article, 4).Select(list => list.ToArray());
        Prop.ForAll(
                story.ToArbitrary(),
                articles =>
                {
                    var forward = Link(articles);
                    var backward = EntityLinker.Link([.. Indexes(articles).Reverse()]);
                    return Pairs(articles).All(pair => Joined(forward, pair) == Joined(backward, pair));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithReplay(7, 9));
    }

    private static EntityLinks Indexed(params Entity[] entities) =>
        EntityLinker.Link([.. entities.Select((entity, i) => ($"a{i}", new EntityIndex([entity])))]);

    private static EntityLinks Organizations(params string[][] articles) =>
        EntityLinker.Link([
            .. articles.Select(
                (names, i) =>
                    (
                        $"a{i}",
                        new EntityIndex([
                            .. names.Select((name, k) => Make($"e{k + 1}", EntityType.Organization, name)),
                        ])
                    )
            ),
        ]);

    private static bool Joined(EntityLinks links, ((string, string) One, (string, string) Other) pair) =>
        links.IdOf(pair.One.Item1, pair.One.Item2) == links.IdOf(pair.Other.Item1, pair.Other.Item2);

    private static IEnumerable<((string, string) One, (string, string) Other)> Pairs(string[][] articles)
    {
        var all = Indexes(articles).SelectMany(a => a.Entities.All.Select(e => (a.Article, e.Id))).ToList();
        return all.SelectMany(one => all.Select(other => (one, other)));
    }

    private static EntityLinks Link(params string[][] articles) => EntityLinker.Link([.. Indexes(articles)]);

    private static IEnumerable<(string Article, EntityIndex Entities)> Indexes(string[][] articles) =>
        articles.Select(
            (names, i) =>
                ($"a{i}", new EntityIndex([.. names.Select((name, k) => Make($"e{k + 1}", EntityType.Person, name))]))
        );

    private static Entity Make(string id, EntityType type, string name) =>
        new(id, type, name, null, null, [], [new Mention(new TextSpan(0, name.Length), MentionKind.Name)]);

    private static Entity Place(string id, string name, string iso, bool country) =>
        Make(id, EntityType.Place, name) with
        {
            Country = iso,
            IsCountry = country,
        };
}
