using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Solution.Building;

/// <summary>The app as written by hand, with its icon, which the file names, replaced by the icon's id.</summary>
internal static class AppElement
{
    public static XElement Create(XElement handWritten, HandWrittenParts parts)
    {
        var app = new XElement(handWritten);
        var icon = app.Element("WebResourceId");
        if (icon is null || Guid.TryParse(icon.Value, out _))
        {
            return app;
        }

        var resource = parts.WebResources.FirstOrDefault(resource => resource.Name == icon.Value.Trim())
            ?? throw new SolutionBuildException(
                [$"app: WebResourceId names the icon '{icon.Value}', which is not among the web resources: write the name of an .svg of the folder webresources."]);
        icon.Value = WebResourceElement.Id(resource.Name).ToString();
        return app;
    }
}
