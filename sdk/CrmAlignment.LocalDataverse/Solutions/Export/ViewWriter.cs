using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>The views of a table.</summary>
internal static class ViewWriter
{
    /// <summary>The element SavedQueries of a table; null when it has no views, as real exports leave it out then, and the schema asks for one.</summary>
    public static XElement? OfTable(ExportContext context, ExportOutput output, ExportedTable table)
    {
        var views = context.RowsOf("savedquery", "returnedtypecode", table);
        output.Contents.UnionWith(views.Select(view => new Component(ComponentType.View, view.Id)));
        return views.Count == 0 ? null : new XElement("SavedQueries", new XElement("savedqueries", views.Select(view => View(context, view))));
    }

    private static XElement View(ExportContext context, StoredRow view)
    {
        var name = view["name"] as string;
        XElement? Part(string column) =>
            ExportText.Document(context, $"view '{name}'", view, column) is { } document ? new XElement(column, document) : null;
        return new XElement(
            "savedquery",
            Flag("IsCustomizable", true),
            Flag("CanBeDeleted", true),
            Flag("isquickfindquery", view["isquickfindquery"] is true),
            Flag("isprivate", view["isprivate"] is true),
            Flag("isdefault", view["isdefault"] is true),
            Element("savedqueryid", Braced(view.Id)),
            Part("layoutxml"),
            Element("querytype", view["querytype"] as int? ?? 0),
            Part("fetchxml"),
            Element("IntroducedVersion", context.Introduced(view)),
            ExportText.Names(name),
            ExportText.Descriptions(view["description"] as string));
    }
}
