using Microsoft.AspNetCore.Components;
using Parallax.Web.Texts;

namespace Parallax.Web.Components;

/// <summary>A part of a report: where its links lead is for the page to say that it stands in.</summary>
public abstract class ReportComponent : ComponentBase
{
    /// <summary>Where links lead; places in the same file where the page says nothing.</summary>
    [CascadingParameter]
    public ReportLinks Links { get; set; } = ReportLinks.InFile;
}
