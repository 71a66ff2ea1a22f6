using Parallax.Language.Mentions;
using Parallax.Language.Training;

namespace Parallax.Language.Tests.Training;

public class LessonTests
{
    [Fact]
    public void Teachers_share_what_is_wanted_with_the_right_answer()
    {
        var errors = Errors(new Lesson(0.5f, 2, Notes: false), right: 0, [1.2f, 0.8f, 0, 0]);
        errors[0].ShouldBe(0.25f - (0.5f + (0.25f * 1.2f)), 1e-5f);
        errors[1].ShouldBe(0.25f - (0.25f * 0.8f), 1e-5f);
        errors[2].ShouldBe(0.25f, 1e-5f);
    }

    [Fact]
    public void What_nobody_knows_teaches_nothing() => Errors(Lesson.Gold, Lesson.Unknown, []).ShouldAllBe(e => e == 0);

    [Fact]
    public void Where_only_teachers_know_they_tell_all()
    {
        var errors = Errors(new Lesson(0.5f, 1, Notes: false), Lesson.Unknown, [1, 0, 0, 0]);
        errors[0].ShouldBe(-0.75f, 1e-5f);
        errors[1].ShouldBe(0.25f, 1e-5f);
    }

    [Fact]
    public void An_open_kind_leaves_the_kinds_as_they_are_and_takes_from_all_else()
    {
        var errors = Errors(Lesson.Gold, Lesson.Unknown - 1 - 3, [], NameDecoder.Classes);
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            errors[NameDecoder.Class(kind, 3)].ShouldBe((1f / NameDecoder.Classes) - 0.25f, 1e-5f);
        }

        errors[0].ShouldBe(1f / NameDecoder.Classes, 1e-5f);
    }

    [Fact]
    public void Notes_add_up_beliefs()
    {
        float[] beliefs = [1, 0, 0, 0];
        Errors(new Lesson(0, 0, Notes: true), 2, beliefs);
        beliefs.ShouldBe([1.25f, 0.25f, 0.25f, 0.25f]);
    }

    private static unsafe float[] Errors(Lesson lesson, int right, float[] beliefs, int classes = 4)
    {
        var scores = new float[32];
        fixed (float* start = scores)
        {
            lesson.Loss(start, classes, scores.Length, right, 1, beliefs);
        }

        return scores[..classes];
    }
}
