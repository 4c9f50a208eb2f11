using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Web resources with their bytes.</summary>
internal sealed class WebResourceWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var row in context.Rows("webresource"))
        {
            var name = row["name"] as string ?? "";
            var part = $"{PartName.WebResources}/{ExportText.FileName(name)}{ExportText.FileId(row.Id)}";
            output.Parts.Add(part, ExportText.Bytes(context, $"web resource '{name}'", row, "content"));
            output.Add("WebResources", Resource(context, row, name, part));
            output.Root(ComponentType.WebResource, name);
            output.Contents.Add(new Component(ComponentType.WebResource, row.Id));
        }
    }

    private static XElement Resource(ExportContext context, StoredRow row, string name, string part) => new(
        "WebResource",
        Element("WebResourceId", Braced(row.Id)),
        Element("Name", name),
        Element("DisplayName", row["displayname"] as string ?? name),
        row["description"] is string description ? Element("Description", description) : null,
        row["languagecode"] is int language ? Element("LanguageCode", language) : null,
        Element("WebResourceType", row["webresourcetype"] as int? ?? 0),
        Element("IntroducedVersion", context.Version),
        Flag("IsEnabledForMobileClient", false),
        Flag("IsAvailableForMobileOffline", false),
        row["dependencyxml"] is string dependencies ? Element("DependencyXml", dependencies) : null,
        Flag("IsCustomizable", true),
        Flag("CanBeDeleted", true),
        Flag("IsHidden", false),
        Element("FileName", "/" + part));
}
