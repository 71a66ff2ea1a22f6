using Microsoft.AspNetCore.Components;

namespace Parallax.Web.Pages.Shell;

/// <summary>A page to be shown: a component with what it is given, and what stands around it.</summary>
/// <param name="Title">Its title, words of articles and all.</param>
/// <param name="Component">The component between the page's head and foot.</param>
/// <param name="Parameters">What the component is given.</param>
public sealed record Page(string Title, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The entry of the menu that leads here.</summary>
    public Section? Section { get; init; }

    /// <summary>
    /// Whether it has a form that changes something, so that it belongs to one reader: it is not kept, and gives the form a
    /// token (<see cref="FormToken"/>).
    /// </summary>
    public bool HasForms { get; init; }

    /// <summary>Whether it shows what may be new at any moment: its <c>#live</c> element is fetched anew when the store changes.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether the reader's browser asks for it again after a second: what it shows is still being made.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Addresses of feeds of what it shows, by their titles.</summary>
    public IReadOnlyList<(string Title, string Address, string Type)> Feeds { get; init; } = [];

    /// <summary>A page of a component.</summary>
    public static Page Of<TComponent>(string title, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent =>
        new(title, typeof(TComponent), parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
}

/// <summary>The entries of the menu.</summary>
public enum Section
{
    /// <summary>What the store holds.</summary>
    Stories,

    /// <summary>Search.</summary>
    Search,

    /// <summary>Texts compared at once.</summary>
    Compare,

    /// <summary>Press reviews.</summary>
    Reviews,

    /// <summary>Who publishes.</summary>
    Outlets,

    /// <summary>Adding addresses and feeds.</summary>
    Add,
}
