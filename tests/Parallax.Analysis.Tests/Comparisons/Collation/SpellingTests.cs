using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Analysis.Tests.Comparisons.Collation;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("The colour of the harbour", "The color of the harbor")]
    [InlineData("neighbouring villages organised a defence", "neighboring villages organized a defense")]
    [InlineData("the travellers cancelled in the centre", "the travelers canceled in the center")]
    [InlineData("an enrolment programme", "an enrollment program")]
    [InlineData("twelve men and twenty-seven women", "12 men and 27 women")]
    [InlineData("about 20 percent", "about 20 per cent")]
    [InlineData("about 20 percent", "about 20%")]
    [InlineData("Presidente Orduña", "Presidente Orduna")]
    public void Spellings_of_one_word_agree(string left, string right) =>
        WordCollation.Of(left, right).Columns.ShouldAllBe(column => column.Agrees);

    [Theory]
    [InlineData("four men", "for men")]
    [InlineData("our men", "or men")]
    [InlineData("he filled it", "he filed it")]
    [InlineData("twelve men", "20 men")]
    [InlineData("20 percent", "20 cents")]
    [InlineData("per centre", "percent re")]
    public void Two_words_stay_two(string left, string right) =>
        WordCollation.Of(left, right).Columns.All(column => column.Agrees).ShouldBeFalse();
}
