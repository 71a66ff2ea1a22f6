using Parallax.Eval.Events;

namespace Parallax.Eval.Scoring;

/// <summary>Counts links against judged pairs.</summary>
internal sealed class EventLinkScore
{
    private int linked;
    private int right;
    private int same;
    private int all;
    private int agreed;

    /// <summary>Share of the judged pairs that are linked that are one event.</summary>
    public double Precision => Ratios.Share(right, linked);

    /// <summary>Share of the pairs judged one event that are linked.</summary>
    public double Recall => Ratios.Share(right, same);

    /// <summary>Share of the judged pairs that are linked or left apart as judged.</summary>
    public double Agreement => Ratios.Share(agreed, all);

    /// <summary>Adds a judged pair.</summary>
    /// <returns>"wrong" of a link that is none, "apart" of one that is missing, null of what is as judged.</returns>
    public string? Add(EventLinkRow row, bool isLinked)
    {
        var isSame = row.Same is true;
        all++;
        same += isSame ? 1 : 0;
        linked += isLinked ? 1 : 0;
        right += isLinked && isSame ? 1 : 0;
        agreed += isLinked == isSame ? 1 : 0;
        return isLinked == isSame ? null
            : isLinked ? "wrong"
            : "apart";
    }
}
