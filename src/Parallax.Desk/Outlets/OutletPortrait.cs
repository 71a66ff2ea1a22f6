using Parallax.Core;
using Parallax.Desk.Speakers;

namespace Parallax.Desk.Outlets;

/// <summary>What an outlet covers and how, by its newest articles.</summary>
/// <param name="Outlet">The outlet, with how much of it there is.</param>
/// <param name="Seen">How many of its newest articles are counted here.</param>
/// <param name="Days">How many of these came on which day, earliest first.</param>
/// <param name="Stories">The stories of these, the newest first.</param>
/// <param name="MoreStories">Further stories of these.</param>
/// <param name="Read">How many of the newest were looked into; the rest counts these.</param>
/// <param name="Copies">Articles that repeat another's words.</param>
/// <param name="Origins">Whose words its articles say they are, where they are not its own.</param>
/// <param name="Labels">What it calls whom, those of most labels first.</param>
/// <param name="Places">Places that its articles name.</param>
/// <param name="Speakers">Whom it quotes.</param>
public sealed record OutletPortrait(
    StoredOutlet Outlet,
    int Seen,
    IReadOnlyList<DayCount> Days,
    IReadOnlyList<StoredStory> Stories,
    int MoreStories,
    int Read,
    int Copies,
    IReadOnlyList<NameCount> Origins,
    IReadOnlyList<LabelledName> Labels,
    IReadOnlyList<NameCount> Places,
    IReadOnlyList<NameCount> Speakers
);

/// <summary>What an outlet calls somebody or something.</summary>
/// <param name="Name">Who or what.</param>
/// <param name="Uses">The labels, each once, most used first.</param>
public sealed record LabelledName(string Name, IReadOnlyList<LabelInUse> Uses);

/// <summary>A label that an outlet uses.</summary>
/// <param name="Words">The label as it is written first.</param>
/// <param name="IsQuoted">Whether it stands in somebody's quoted words.</param>
/// <param name="Count">How often it is used.</param>
/// <param name="Where">Where it stands in the newest article.</param>
public sealed record LabelInUse(string Words, bool IsQuoted, int Count, Evidence Where);
