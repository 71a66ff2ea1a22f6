using Parallax.Language.Lemmas;

namespace Parallax.Language.Tests.Lemmas;

/// <summary>Dictionary forms of verbs that edit scripts alone got wrong: "bombed" was of "bombe", "fought" of "fink".</summary>
public sealed class VerbFormsTests
{
    private readonly StringPool pool = new();

    [Theory]
    [InlineData("bombed", "bombe", "VBD", "bomb")]
    [InlineData("raided", "raide", "VBD", "raid")]
    [InlineData("Shelled", "shel", "VBD", "shell")]
    [InlineData("boycotted", "boycot", "VBN", "boycott")]
    [InlineData("fought", "fink", "VBD", "fight")]
    [InlineData("shot", "shet", "VBD", "shoot")]
    [InlineData("fed", "f", "VBD", "feed")]
    [InlineData("fined", "fin", "VBN", "fine")]
    [InlineData("postponed", "postpon", "VBD", "postpone")]
    [InlineData("readied", "readie", "VBD", "ready")]
    [InlineData("patrolled", "patroll", "VBD", "patrol")]
    [InlineData("blockading", "blockad", "VBG", "blockade")]
    public void A_form_that_is_no_verb_is_mended(string word, string scripted, string tag, string right) =>
        Assert.Equal(right, VerbForms.Mend(word, scripted, tag, pool));

    [Theory]
    [InlineData("attacked", "attack", "VBD")]
    [InlineData("banned", "ban", "VBN")]
    [InlineData("limited", "limit", "VBD")]
    [InlineData("glorped", "glorp", "VBD")]
    [InlineData("fed", "fed", "NN")]
    [InlineData("s", "be", "VBZ")]
    [InlineData("ing", "ing", "VBG")]
    [InlineData("ed", "ed", "VBD")]
    public void Any_other_form_stands(string word, string scripted, string tag) =>
        Assert.Equal(scripted, VerbForms.Mend(word, scripted, tag, pool));
}
