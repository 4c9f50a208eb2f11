using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// Environment variables. A value goes along only when it is itself part of the solution
/// (https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables#how-do-i-remove-a-value-from-an-environment-variable).
/// </summary>
internal sealed class EnvironmentVariableWriter : IComponentWriter
{
    private const string Table = "environmentvariabledefinition";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var variable in context.Rows(Table))
        {
            var name = variable["schemaname"] as string ?? "";
            output.Parts.Add(ComponentFile.EnvironmentVariable.PartOf(name), Definition(context, variable, name));
            output.Contents.Add(new Component(ComponentType.EnvironmentVariable, variable.Id));
            WriteValue(context, output, variable, name);
        }
    }

    private static XElement Definition(ExportContext context, StoredRow variable, string name) => new(
        ComponentFile.EnvironmentVariable.Element,
        new XAttribute("schemaname", name),
        variable["defaultvalue"] is string value ? Element("defaultvalue", value) : null,
        Text(variable, "description"),
        Text(variable, "displayname"),
        Element("introducedversion", context.Version),
        Flag("iscustomizable", true),
        Flag("isrequired", variable["isrequired"] is true),
        Element("secretstore", 0),
        Element("type", variable["type"] as int? ?? 0));

    private static XElement? Text(StoredRow row, string column) =>
        row[column] is string text ? WithDefault(column, text, ExportText.Of(text)) : null;

    private static void WriteValue(ExportContext context, ExportOutput output, StoredRow variable, string name)
    {
        foreach (var row in RowScan.Where(
            context.Transaction, "environmentvariablevalue", new Dictionary<string, object?> { [Table + "id"] = new RowReference(Table, variable.Id) }))
        {
            var component = new Component(ComponentType.EnvironmentVariableValue, row.Id);
            if (context.Has(component))
            {
                var json = new JsonObject
                {
                    ["environmentvariablevalues"] = new JsonObject
                    {
                        ["environmentvariablevalue"] = new JsonObject { ["schemaname"] = name, ["value"] = row["value"] as string },
                    },
                };
                output.Parts.Add(
                    $"{ComponentFile.EnvironmentVariable.FolderOf(name)}/environmentvariablevalues.json", Encoding.UTF8.GetBytes(json.ToJsonString()));
                output.Contents.Add(component);
            }
        }
    }
}
