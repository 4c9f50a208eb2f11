using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Dashboards: forms that belong to no table.</summary>
internal sealed class DashboardWriter : IComponentWriter
{
    private const string NoTable = "none";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var row in context.Rows("systemform").Where(row => row["objecttypecode"] is null or NoTable))
        {
            output.Add("Dashboards", Dashboard(context, row));
            output.Root(ComponentType.Form, row.Id);
            output.Contents.Add(new Component(ComponentType.Form, row.Id));
        }
    }

    private static XElement Dashboard(ExportContext context, StoredRow row) => new(
        "Dashboard",
        Element("FormId", Braced(row.Id)),
        Flag("IsCustomizable", true),
        Flag("IsDefault", row["isdefault"] is true),
        new XElement("FormXml", Forms(context, row)),
        Element("IntroducedVersion", context.Introduced(row)),
        Flag("IsTabletEnabled", row["istabletenabled"] is true),
        ExportText.Names(row["name"] as string),
        ExportText.Descriptions(row["description"] as string));

    // Imported rows keep the list with its type, those that people made the form alone, as on the platform.
    private static XElement? Forms(ExportContext context, StoredRow row)
    {
        var document = ExportText.Document(context, $"dashboard '{row["name"]}'", row, "formxml");
        return document is null || document.Name.LocalName == "forms"
            ? document
            : new XElement("forms", new XAttribute("type", FormTypes.WordOf(row["type"] as int? ?? 0) ?? "dashboard"), document);
    }
}
