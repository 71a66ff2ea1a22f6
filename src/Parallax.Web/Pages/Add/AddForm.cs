namespace Parallax.Web.Pages.Add;

/// <summary>What a reader wrote, shown again where something was off.</summary>
public sealed record AddForm
{
    /// <summary>Addresses, one a line.</summary>
    public string Addresses { get; init; } = "";

    /// <summary>Whether they are fetched again and again.</summary>
    public bool Follow { get; init; }

    /// <summary>Minutes between two fetches, as written.</summary>
    public string Minutes { get; init; } = "30";

    /// <summary>A pasted text.</summary>
    public PastedForm Text { get; init; } = new("", "", "", "");
}
