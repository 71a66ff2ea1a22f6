using Parallax.Language.Conllu;

namespace Parallax.Language.Tests.Conllu;

public class ConlluNamesTests
{
    [Theory]
    [InlineData(Relation.Nsubj, "nsubj")]
    [InlineData(Relation.NsubjPass, "nsubj:pass")]
    [InlineData(Relation.AclRelcl, "acl:relcl")]
    public void Relations_are_written_as_the_treebanks_write_them(Relation relation, string label) =>
        relation.Label().ShouldBe(label);

    [Theory]
    [InlineData(Upos.PropN, "PROPN")]
    [InlineData(Upos.CConj, "CCONJ")]
    public void Tags_are_written_as_the_treebanks_write_them(Upos tag, string label) => tag.Label().ShouldBe(label);
}
