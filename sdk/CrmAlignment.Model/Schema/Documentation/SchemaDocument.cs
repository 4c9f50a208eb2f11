using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CrmAlignment.Model.Schema.Documentation;

/// <summary>Writes docs/schema.md from the model.</summary>
public static class SchemaDocument
{
    /// <summary>The whole document as Markdown; lines end with a line feed.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        Line(text, "# Schema");
        Line(text, "<!-- Generated from sdk/CrmAlignment.Model/Schema; do not edit. tests/CrmAlignment.Model.Tests says how to write it again. -->");
        Line(text, "What the solution adds to an environment. Every label and description exists in English, Russian, Ukrainian and Simplified Chinese.");
        Line(text, "## Tables");
        foreach (var table in AlignmentModel.Tables)
        {
            Table(text, table);
        }

        Line(text, "## Global choices");
        foreach (var choice in AlignmentModel.Choices)
        {
            Choice(text, choice);
        }

        Line(text, "## Custom APIs");
        foreach (var api in AlignmentModel.Apis)
        {
            Api(text, api);
        }

        Rest(text);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Table(StringBuilder text, TableSchema table)
    {
        Line(text, $"### {table.Label.English} (`{table.LogicalName}`)");
        Line(text, table.Description.English);
        Line(text, $"{Names(table.Label)}. " + (table.IsExtension ? "A table of the platform, extended." : $"{table.Ownership}-owned. Web API: `{table.EntitySetName}`."));
        Rows(
            text,
            Row("column", "type", "required", "label", "what it holds"),
            table.Columns.Select(column =>
                Row(Code(column.LogicalName), ColumnKind.Of(column), Required(column), Names(column.Label), column.Description.English)));
        if (table.Keys.Count > 0)
        {
            Rows(
                text,
                Row("alternate key", "columns"),
                table.Keys.Select(key => Row(Code(key.SchemaName), string.Join(", ", key.Columns.Select(Code)))));
        }
    }

    private static void Choice(StringBuilder text, ChoiceSchema choice)
    {
        Line(text, $"### {choice.Label.English} (`{choice.Name}`)");
        Line(text, choice.Description.English);
        Rows(
            text,
            Row("value", "name", "label"),
            choice.Options.Select(option => Row(option.Value.ToString(CultureInfo.InvariantCulture), option.Name, Names(option.Label))));
    }

    private static void Api(StringBuilder text, ApiSchema api)
    {
        Line(text, $"### {api.Label.English} (`{api.UniqueName}`)");
        Line(text, api.Description.English);
        var privilege = api.ExecutePrivilege is null ? "" : $" Needs the privilege `{api.ExecutePrivilege}`.";
        var workflow = api.WorkflowEnabled ? " Offered in classic workflows." : "";
        Line(text, (api.BoundTable is null ? "Global." : $"Bound to `{api.BoundTable}`.") + privilege + workflow);
        var rows = api.Parameters.Select(parameter => Parameter("in", parameter)).Concat(api.Responses.Select(response => Parameter("out", response)));
        Rows(text, Row("direction", "name", "type", "optional", "what it holds"), rows);
    }

    private static string Parameter(string direction, ApiParameterSchema parameter) =>
        Row(direction, Code(parameter.UniqueName), parameter.Type.ToString(), parameter.IsOptional ? "yes" : "", parameter.Description.English);

    private static void Rest(StringBuilder text)
    {
        Line(text, "## Environment variables");
        Rows(
            text,
            Row("name", "default", "what it holds"),
            AlignmentModel.EnvironmentVariables.Select(variable =>
                Row(Code(variable.SchemaName), variable.DefaultValue, variable.Description.English)));
        Line(text, "## Roles");
        Rows(text, Row("name", "id"), AlignmentModel.Roles.Select(role => Row(role.Name, role.Id.ToString())));
    }

    private static string Required(ColumnSchema column) => column.Required switch
    {
        Requirement.ApplicationRequired => "yes",
        Requirement.Recommended => "recommended",
        _ => "",
    };

    private static string Names(Label label) => string.Join(" / ", Label.Languages.Select(language => label[language]).Distinct());

    private static string Code(string name) => $"`{name}`";

    // A bar inside a cell would end the cell.
    private static string Row(params string[] cells) =>
        "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |";

    private static void Rows(StringBuilder text, string header, IEnumerable<string> rows)
    {
        var columns = header.Split(" | ").Length;
        text.Append(header).Append('\n');
        text.Append('|').Append(string.Concat(Enumerable.Repeat("---|", columns))).Append('\n');
        foreach (var row in rows)
        {
            text.Append(row).Append('\n');
        }

        text.Append('\n');
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
