using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;

namespace Parallax.Analysis.Tests.Annotators.Entities;

public sealed class EntityResolverTests
{
    private const string Text =
        "Ankara has said it will wait, while Turkey sent aid. Turkish Foreign Minister Jelka Torvath spoke. "
        + "The Turkish foreign minister left. Both parties to the conflict reported losses.";

    [Fact]
    public void A_capital_that_acts_stands_for_its_country()
    {
        Resolve("Ankara", actor: false)!.Entity.Name.ShouldBe("Ankara");
        var actor = Resolve("Ankara", actor: true)!;
        actor.Entity.Name.ShouldBe("Turkey");
        actor.Basis.ShouldBe("Ankara, the capital, stands for Turkey");
    }

    [Fact]
    public void A_role_means_the_person_titled_so()
    {
        var resolution = Resolve("minister", actor: false)!;
        resolution.Entity.Name.ShouldBe("Jelka Torvath");
        resolution.Basis.ShouldNotBeNull();
    }

    [Fact]
    public void A_group_that_speaks_needs_no_name() =>
        Resolve("parties", actor: true)!.Entity.Name.ShouldBe("both parties to the conflict");

    [Fact]
    public void Nothing_is_guessed() => Resolve("aid", actor: false).ShouldBeNull();

    private static Resolution? Resolve(string word, bool actor)
    {
        var article = EntityReading.Parsed(Text);
        var parsed = article.Get(SyntaxAnnotation.Key);
        var resolver = new EntityResolver(parsed, EntityReading.Entities(Text));
        var head = Enumerable.Range(0, parsed.Count).First(i => parsed[i].SequenceEqual(word));
        return actor ? resolver.ResolveActor(head) : resolver.Resolve(head);
    }
}
