using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads web resources and their bytes.</summary>
internal static class WebResourceReader
{
    public static IReadOnlyList<PackageWebResource> Read(PackageElement customizations, SolutionArchive archive) =>
        [.. customizations.At("WebResources", "WebResource").Select(resource => ReadOne(resource, archive))];

    private static PackageWebResource ReadOne(PackageElement resource, SolutionArchive archive)
    {
        var name = resource.RequiredText("Name");
        var part = resource.RequiredText("FileName");
        var content = archive.Find(PartName.OfReference(part));
        if (content is null)
        {
            resource.Refuse(
                $"the part '{part}' is not in the zip.",
                "Pack the file under the name that <FileName> gives.",
                $"web resource {name}");
        }

        return new PackageWebResource(
            resource.Id("WebResourceId") ?? Missing(resource, name),
            name,
            resource.Text("DisplayName"),
            resource.RequiredInteger("WebResourceType"),
            content)
        {
            Description = resource.Text("Description"),
            LanguageCode = resource.Integer("LanguageCode"),
            DependencyXml = resource.Text("DependencyXml"),
        };
    }

    private static Guid Missing(PackageElement resource, string name)
    {
        resource.Refuse("<WebResourceId> is missing.", "Give the web resource an id.", $"web resource {name}");
        return Guid.Empty;
    }
}
