using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 34: what stands on a screen is there; an import does not look, and the place would stay empty.</summary>
/// <remarks>
/// Of tables that the package only adds to, other solutions have views, charts and forms as well, so that one that is not here is policy alone.
/// </remarks>
internal sealed partial class ScreensRule() : CheckRule(
    34, "Each list, chart, quick view and page on a form or dashboard shows a view, chart, quick view form or web resource that is there.")
{
    private static readonly Guid WebResourceControl = new("9fdf5f91-88b1-47f4-ad53-c11efc01a01d");

    public override IEnumerable<Finding> Check(CheckedPackage package) => Screens(package)
        .SelectMany(screen => screen.Xml.Descendants("control").Elements("parameters")
            .SelectMany(parameters => Lists(package, parameters, screen.Place).Concat(QuickViews(package, parameters, screen.Place)).Concat(Pages(package, parameters, screen.Place))));

    private static IEnumerable<(XElement Xml, string Place)> Screens(CheckedPackage package) =>
        package.Tables.SelectMany(table => table.Xml.Elements("FormXml").Descendants("systemform"), (table, form) => (form, $"form '{form.Title()}' of {table.LogicalName}"))
            .Concat(package.Customizations.Elements("Dashboards").Elements("Dashboard").Select(dashboard => (dashboard, $"dashboard '{dashboard.Title()}'")));

    private IEnumerable<Finding> Lists(CheckedPackage package, XElement parameters, string place)
    {
        var name = parameters.Text("TargetEntityType");
        if (name.Length == 0)
        {
            return [];
        }

        if (package.Table(name) is not { } table)
        {
            return Judge(package.Know(name), InCustomizations(parameters, place, name, "the package has no such table.", "Correct the table."));
        }

        return Part(parameters, "ViewId", table, table.Xml.Elements("SavedQueries").Descendants("savedquery").Select(view => view.Text("savedqueryid")), "view", place)
            .Concat(Part(
                parameters, "VisualizationId", table,
                table.Xml.Elements("Visualizations").Descendants("visualization").Select(chart => chart.Text("savedqueryvisualizationid")), "chart", place));
    }

    private IEnumerable<Finding> Part(XElement parameters, string element, CheckedTable table, IEnumerable<string> known, string kind, string place)
    {
        var id = parameters.Text(element);
        return id.Length == 0 || Has(known, id) ? [] : [Owned(table, InCustomizations(
            parameters.Element(element), place, id, $"the table {table.LogicalName} has no such {kind} in the package.", $"Correct the id, or add the {kind}."))];
    }

    private IEnumerable<Finding> QuickViews(CheckedPackage package, XElement parameters, string place) =>
        from Match match in QuickForm().Matches(parameters.Text("QuickForms"))
        let table = package.Table(match.Groups["table"].Value)
        where table is not null
        let forms = table.Xml.Elements("FormXml").Elements("forms").Where(forms => forms.Of("type") == "quick").Elements("systemform")
        where !Has(forms.Select(form => form.Text("formid")), match.Groups["id"].Value)
        select Owned(table, InCustomizations(
            parameters, place, match.Groups["id"].Value, $"the table {table.LogicalName} has no such quick view form in the package.", "Correct the id, or add the form."));

    // Controls that show a page: by its name, with or without the directive, and by its id.
    private IEnumerable<Finding> Pages(CheckedPackage package, XElement parameters, string place)
    {
        if (!Guid.TryParse(parameters.Parent!.Of("classid"), out var kind) || kind != WebResourceControl)
        {
            return [];
        }

        var name = parameters.Text("Url").Replace("$webresource:", "", StringComparison.OrdinalIgnoreCase);
        var resource = package.WebResources.FirstOrDefault(resource => PartXml.Same(resource.Text("Name"), name));
        if (resource is null && package.Requires(ComponentType.WebResource, name))
        {
            return [];
        }

        return resource is null
            ? [InCustomizations(parameters, place, name, "the package has no such web resource.", "Correct the name, or add the page.")]
            : parameters.Text("WebResourceId") is { Length: > 0 } id && !Has([resource.Text("WebResourceId")], id)
                ? [InCustomizations(parameters.Element("WebResourceId"), place, id, $"the web resource {name} has another id.", $"Write {resource.Text("WebResourceId")}.")]
                : [];
    }

    private static bool Has(IEnumerable<string> ids, string text) =>
        Guid.TryParse(text, out var wanted) && ids.Any(known => Guid.TryParse(known, out var id) && id == wanted);

    private static Finding Owned(CheckedTable table, Finding finding) => table.IsOwn ? finding : AsPolicy(finding);

    [GeneratedRegex("""<QuickFormId\s+entityname="(?<table>\w+)"\s*>(?<id>[^<]*)</QuickFormId>""")]
    private static partial Regex QuickForm();
}
