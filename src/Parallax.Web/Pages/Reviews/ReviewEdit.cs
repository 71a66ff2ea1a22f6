using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parallax.Desk.Reviews;

namespace Parallax.Web.Pages.Reviews;

/// <summary>One change of a press review, as a form asks for it.</summary>
/// <param name="Version">The version that the reader saw.</param>
/// <param name="Action">"title", "note", "comment", "up", "down" or "remove".</param>
/// <param name="Item">Id of the item it is about; empty where it is about the whole.</param>
/// <param name="Text">What was written.</param>
public sealed record ReviewEdit(long Version, string Action, string Item, string Text)
{
    /// <summary>Where the reader was.</summary>
    public string Anchor => Item.Length > 0 && Action != "remove" ? "#" + Uri.EscapeDataString(Item) : "";

    internal static ReviewEdit Of(IFormCollection values) =>
        new(
            long.TryParse(values["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : 0,
            values["action"].ToString(),
            values["item"].ToString(),
            values["text"].ToString()
        );

    /// <summary>The review after it.</summary>
    /// <exception cref="ReviewException">The review does not take it.</exception>
    public PressReview Apply(PressReview review) =>
        Action switch
        {
            "title" => review.Retitle(Text),
            "note" => review.Introduce(Text),
            "comment" => review.Comment(Item, Text),
            "up" => review.MoveUp(Item),
            "down" => review.MoveDown(Item),
            "remove" => review.Remove(Item),
            _ => throw new ReviewException($"'{Action}' cannot be done to a press review; use the buttons of its page"),
        };
}
