using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>The forms of a table.</summary>
internal static class FormWriter
{
    /// <summary>The element FormXml of a table.</summary>
    public static XElement OfTable(ExportContext context, ExportOutput output, ExportedTable table)
    {
        var forms = context.RowsOf("systemform", "objecttypecode", table);
        foreach (var form in forms)
        {
            output.Contents.Add(new Component(ComponentType.Form, form.Id));
            if (!table.IsWhole)
            {
                output.Root(ComponentType.Form, form.Id);
            }
        }

        return new XElement(
            "FormXml",
            forms.GroupBy(form => FormTypes.WordOf(form["type"] as int? ?? 0) ?? throw Unknown(context, form))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new XElement("forms", new XAttribute("type", group.Key), group.Select(form => Form(context, form)))));
    }

    private static Exception Unknown(ExportContext context, StoredRow form) =>
        context.Refuse($"form '{form["name"]}'", $"packages have no forms of type {form["type"]}.");

    private static XElement Form(ExportContext context, StoredRow form)
    {
        var name = form["name"] as string;
        return new XElement(
            "systemform",
            Element("formid", Braced(form.Id)),
            Element("IntroducedVersion", context.Introduced(form)),
            Element("FormPresentation", form["formpresentation"] as int? ?? 1),
            Element("FormActivationState", form["formactivationstate"] as int? ?? 1),
            ExportText.Document(context, $"form '{name}'", form, "formxml"),
            Flag("IsCustomizable", true),
            Flag("CanBeDeleted", true),
            ExportText.Names(name),
            ExportText.Descriptions(form["description"] as string));
    }
}
