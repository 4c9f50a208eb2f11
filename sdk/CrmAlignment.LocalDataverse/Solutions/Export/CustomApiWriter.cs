using System;
using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Custom APIs with their parameters; they have no entry in solution.xml.</summary>
internal sealed class CustomApiWriter : IComponentWriter
{
    private const string Table = "customapi";

    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var api in context.Rows(Table))
        {
            var name = api["uniquename"] as string ?? "";
            output.Parts.Add(ComponentFile.CustomApi.PartOf(name), Api(api, name));
            Note(context, output, api);
            WriteParameters(context, output, api, "customapirequestparameter", ComponentFile.RequestParameter);
            WriteParameters(context, output, api, "customapiresponseproperty", ComponentFile.ResponseProperty);
        }
    }

    private static void Note(ExportContext context, ExportOutput output, StoredRow row) =>
        output.Contents.Add(new Component(ComponentTables.OfRow(context.Catalog.Table(row.Table.LogicalName)), row.Id));

    private static XElement Api(StoredRow api, string name) => new(
        ComponentFile.CustomApi.Element,
        new XAttribute("uniquename", name),
        Element("allowedcustomprocessingsteptype", api["allowedcustomprocessingsteptype"] as int? ?? 0),
        Element("bindingtype", api["bindingtype"] as int? ?? 0),
        api["boundentitylogicalname"] is string table ? Element("boundentitylogicalname", table) : null,
        Text(api, "description"),
        Text(api, "displayname"),
        api["executeprivilegename"] is string privilege ? Element("executeprivilegename", privilege) : null,
        Flag("iscustomizable", false),
        Flag("isfunction", api["isfunction"] is true),
        Flag("isprivate", api["isprivate"] is true),
        Element("name", api["name"] as string ?? name),
        RowScan.IdIn(api, "plugintypeid") is var type && type != Guid.Empty
            ? new XElement("plugintypeid", Element("plugintypeexportkey", type.ToString()))
            : null,
        Flag("workflowsdkstepenabled", api["workflowsdkstepenabled"] is true));

    private static void WriteParameters(ExportContext context, ExportOutput output, StoredRow api, string table, ComponentFile file)
    {
        var folder = ComponentFile.CustomApi.FolderOf(api["uniquename"] as string ?? "");
        foreach (var parameter in RowScan.Where(context.Transaction, table, new Dictionary<string, object?> { [Table + "id"] = new RowReference(Table, api.Id) }))
        {
            var name = parameter["uniquename"] as string ?? "";
            output.Parts.Add($"{folder}/{file.PartOf(name)}", Parameter(parameter, file, name));
            Note(context, output, parameter);
        }
    }

    private static XElement Parameter(StoredRow parameter, ComponentFile file, string name) => new(
        file.Element,
        new XAttribute("uniquename", name),
        Text(parameter, "description"),
        Text(parameter, "displayname"),
        Flag("iscustomizable", false),
        file == ComponentFile.RequestParameter ? Flag("isoptional", parameter["isoptional"] is true) : null,
        parameter["logicalentityname"] is string table ? Element("logicalentityname", table) : null,
        Element("name", parameter["name"] as string ?? name),
        Element("type", parameter["type"] as int? ?? 0));

    private static XElement? Text(StoredRow row, string column) =>
        row[column] is string text ? WithDefault(column, text, ExportText.Of(text)) : null;
}
