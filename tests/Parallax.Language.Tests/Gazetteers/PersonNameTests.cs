namespace Parallax.Language.Tests.Gazetteers;

public class PersonNameTests
{
    private const PersonNameKinds Either = PersonNameKinds.Female | PersonNameKinds.Male;

    [Theory]
    [InlineData("Maria", PersonNameKinds.Female)]
    [InlineData("Fatima", PersonNameKinds.Female)]
    [InlineData("Sergei", PersonNameKinds.Male)]
    [InlineData("Yevgeny", PersonNameKinds.Male)]
    [InlineData("Recep", PersonNameKinds.Male)]
    [InlineData("Ayşe", PersonNameKinds.Female)]
    [InlineData("Ayse", PersonNameKinds.Female)]
    public void First_names_know_who_bears_them(string name, PersonNameKinds kinds) =>
        (Gazetteer.Default.FindPersonName(name) & Either).ShouldBe(kinds);

    [Theory]
    [InlineData("Lavrov")]
    [InlineData("Çavuşoğlu")]
    [InlineData("Cavusoglu")]
    [InlineData("ERDOGAN")]
    [InlineData("O'Brien")]
    [InlineData("Pashinyan")]
    [InlineData("Papadopoulos")]
    [InlineData("Watanabe")]
    [InlineData("Müller")]
    public void Family_names_in_any_case_with_marks_or_without(string name) =>
        Gazetteer.Default.FindPersonName(name).HasFlag(PersonNameKinds.Family).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Ministry")]
    [InlineData("Qwxzlk")]
    [InlineData("😀")]
    [InlineData("a\u0301\u0301")]
    public void Other_words_are_none(string word) =>
        Gazetteer.Default.FindPersonName(word).ShouldBe(PersonNameKinds.None);

    [Fact]
    public void Words_too_long_are_none() =>
        Gazetteer.Default.FindPersonName(new string('a', 100_000)).ShouldBe(PersonNameKinds.None);

    [Fact]
    public void Plain_words_cost_no_allocation()
    {
        Gazetteer.Default.FindPersonName("Sergei");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Gazetteer.Default.FindPersonName("Sergei");
            Gazetteer.Default.FindPersonName("Zzyzx");
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
