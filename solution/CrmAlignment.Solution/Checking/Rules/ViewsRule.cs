using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 11: views and charts ask for what there is, and show what they ask for.</summary>
internal sealed class ViewsRule() : CheckRule(
    11, "A view queries its own table and known columns, fetches every cell it shows, its rows are identified by the primary key, and the functions of its images are there.")
{
    private const string Resources = "$webresource:";

    public override IEnumerable<Finding> Check(CheckedPackage package)
    {
        foreach (var table in package.Tables)
        {
            foreach (var view in table.Xml.Elements("SavedQueries").Descendants("savedquery"))
            {
                foreach (var finding in Query(package, table, view, "view").Concat(Layout(package, table, view)))
                {
                    yield return finding;
                }
            }

            foreach (var chart in table.Xml.Elements("Visualizations").Elements("visualization"))
            {
                foreach (var finding in Query(package, table, chart, "chart"))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Query(CheckedPackage package, CheckedTable table, XElement part, string kind)
    {
        var place = $"{kind} '{part.Title()}' of {table.LogicalName}";
        var queries = part.Descendants("fetch").Elements("entity").ToList();
        if (queries.Count == 0)
        {
            return [InCustomizations(part, place, "", "it has no fetch/entity.", "Write the query.")];
        }

        return queries.SelectMany(query => query.Of("name") == table.LogicalName
            ? Columns(package, query, table.LogicalName, place)
            : [InCustomizations(query, place, query.Of("name"), "it queries another table.", $"Query {table.LogicalName}.")]);
    }

    private IEnumerable<Finding> Columns(CheckedPackage package, XElement query, string table, string place)
    {
        var named = query.Elements("attribute").Attributes("name")
            .Concat(query.Elements("order").Attributes("attribute"))
.Concat(query.Elements("filter").Descendants("condition").Where(condition => condition.Attribute("entityname") is null).Attributes("attribute"));
        foreach (var finding in named.SelectMany(column => Column(package, column.Parent, place, table, column.Value)))
        {
            yield return finding;
        }

        foreach (var link in query.Elements("link-entity"))
        {
            var linked = link.Of("name");
            var ends = new[] { (Table: linked, Column: link.Of("from")), (Table: table, Column: link.Of("to")) };
            var broken = ends.SelectMany(end => Column(package, link, place, end.Table, end.Column, "Correct the link."));
            foreach (var finding in broken.Concat(Columns(package, link, linked, place)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Layout(CheckedPackage package, CheckedTable table, XElement view)
    {
        var place = $"view '{view.Title()}' of {table.LogicalName}";
        var fetched = Fetched(view);
        foreach (var row in view.Elements("layoutxml").Elements("grid").Elements("row"))
        {
            if (row.Of("id") != table.PrimaryId)
            {
                yield return InCustomizations(
                    row, place, row.Of("id"), $"the row's id is not the primary key {table.PrimaryId}.", "Write the primary key.");
            }

            foreach (var cell in row.Elements("cell").Where(cell => !fetched.Contains(cell.Of("name")) && !fetched.Contains("*")))
            {
                yield return InCustomizations(cell, place, cell.Of("name"), "the cell is not fetched.", "Add the attribute to fetchxml.");
            }

            foreach (var finding in row.Elements("cell").SelectMany(cell => Image(package, cell, place)))
            {
                yield return finding;
            }
        }
    }

    // https://learn.microsoft.com/power-apps/maker/data-platform/display-custom-icons-instead. A script of another solution is not here to be
    // read, and exports write an empty function and a directive alone where there is none.
    private IEnumerable<Finding> Image(CheckedPackage package, XElement cell, string place)
    {
        var (library, function) = (cell.Of("imageproviderwebresource"), cell.Of("imageproviderfunctionname"));
        var ours = library.StartsWith(Resources, StringComparison.OrdinalIgnoreCase) && package.IsOurs(library[Resources.Length..]);
        if (function.Length > 0 && ours && CheckedScript.Of(package, library, Resources)?.MayHave(function) != true)
        {
            yield return InCustomizations(
                cell, place, function, $"the script '{library}' has no such function, so its column has no images.", "Correct the name, or write the function.");
        }
    }

    private static HashSet<string> Fetched(XElement view)
    {
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in view.Descendants("attribute").Where(attribute => attribute.Parent?.Name.LocalName is "entity" or "link-entity"))
        {
            var alias = attribute.Parent!.Name.LocalName == "link-entity" ? attribute.Parent.Of("alias") + "." : "";
            fetched.Add(attribute.Of("alias") is { Length: > 0 } own ? own : alias + attribute.Of("name"));
        }

        if (view.Descendants("all-attributes").Any())
        {
            fetched.Add("*");
        }

        return fetched;
    }
}
