using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.SolutionFormat.Stock;

namespace CrmAlignment.SolutionFormat.Dependencies;

/// <summary>
/// Finds in customizations.xml what the package needs from other solutions: tables and columns of the platform's apps.
/// Tables of the System solution are in every environment and need no entry, as real exports show.
/// </summary>
/// <param name="customizations">Root element of customizations.xml.</param>
public sealed class DependencyFinder(XElement customizations)
{
    private readonly List<Dependency> _found = [];

    /// <summary>Finds them.</summary>
    /// <returns>Each once, in a fixed order.</returns>
    public IReadOnlyList<Dependency> Find()
    {
        FindInTables();
        FindInDashboards();
        FindInRelationships();
        FindInSteps();
        FindInApps();
        return
        [
            .. _found.DistinctBy(found => (found.Required.Key, found.Dependent.Key))
                .OrderBy(found => found.Required.Key)
                .ThenBy(found => found.Dependent.Key),
        ];
    }

    private static StockTable? Foreign(string? name) => StockTables.Find(name) is { } table && table.Solution != StockTables.System ? table : null;

    private static string NameOf(XElement part) =>
        (string?)part.Element("LocalizedNames")?.Elements("LocalizedName").FirstOrDefault()?.Attribute("description") ?? "";

    private void FindInTables()
    {
        foreach (var entity in customizations.Elements("Entities").Elements("Entity"))
        {
            // A table that only gets forms has no EntityInfo.
            var name = ((string?)entity.Element("EntityInfo")?.Element("entity")?.Attribute("Name") ?? (string?)entity.Element("Name") ?? "").ToLowerInvariant();
            var label = (string?)entity.Element("Name")?.Attribute("LocalizedName") ?? name;
            if (Foreign(name) is { } table)
            {
                Needs(table, new DependencyEnd(ComponentType.Table, table.Name, table.Label));
            }

            FindInForms(entity, name, label);
            FindInQueries(entity.Elements("SavedQueries").Descendants("savedquery"), ComponentType.View, "savedqueryid", name, label);
            FindInQueries(
                entity.Elements("Visualizations").Elements("visualization"), ComponentType.Chart, "savedqueryvisualizationid", name, label);
        }
    }

    private void FindInForms(XElement entity, string name, string label)
    {
        foreach (var form in entity.Elements("FormXml").Descendants("systemform"))
        {
            var dependent = new DependencyEnd(ComponentType.Form, null, NameOf(form), null, label, Id(form, "formid"));
            foreach (var column in form.Descendants("control").Select(control => (string?)control.Attribute("datafieldname")).OfType<string>())
            {
                NeedsColumn(name, column, dependent);
            }

            foreach (var target in form.Descendants("TargetEntityType").Select(target => target.Value.Trim()).Where(target => target != name))
            {
                NeedsTable(target, dependent);
            }
        }
    }

    private void FindInQueries(IEnumerable<XElement> parts, int type, string idElement, string name, string label)
    {
        foreach (var part in parts)
        {
            var dependent = new DependencyEnd(type, null, NameOf(part), null, label, Id(part, idElement));
            foreach (var entity in part.Descendants("fetch").Elements("entity"))
            {
                FindInQuery(entity, (string?)entity.Attribute("name") ?? name, name, dependent);
            }
        }
    }

    private void FindInQuery(XElement query, string table, string ownTable, DependencyEnd dependent)
    {
        if (table != ownTable)
        {
            NeedsTable(table, dependent);
        }

        var columns = query.Elements("attribute").Attributes("name")
            .Concat(query.Elements("order").Attributes("attribute"))
.Concat(query.Elements("filter").Descendants("condition").Where(condition => condition.Attribute("entityname") is null).Attributes("attribute"));
        foreach (var column in columns)
        {
            NeedsColumn(table, column.Value, dependent);
        }

        foreach (var link in query.Elements("link-entity"))
        {
            var linked = (string?)link.Attribute("name") ?? "";
            NeedsColumn(linked, (string?)link.Attribute("from") ?? "", dependent);
            NeedsColumn(table, (string?)link.Attribute("to") ?? "", dependent);
            FindInQuery(link, linked, ownTable, dependent);
        }
    }

    private void FindInDashboards()
    {
        foreach (var dashboard in customizations.Elements("Dashboards").Elements("Dashboard"))
        {
            var dependent = new DependencyEnd(ComponentType.Form, null, NameOf(dashboard), Id: Id(dashboard, "FormId"));
            foreach (var target in dashboard.Descendants("TargetEntityType"))
            {
                NeedsTable(target.Value.Trim(), dependent);
            }
        }
    }

    private void FindInRelationships()
    {
        foreach (var relationship in customizations.Elements("EntityRelationships").Elements("EntityRelationship"))
        {
            if (Foreign((string?)relationship.Element("ReferencedEntityName")) is { } table)
            {
                var name = (string?)relationship.Attribute("Name") ?? "";
                var dependent = new DependencyEnd(ComponentType.Relationship, name, name, table.Name, table.Label);
                Needs(table, dependent);
                NeedsColumn(table.Name, table.PrimaryId, dependent);
                NeedsColumn(table.Name, table.PrimaryName, dependent);
            }
        }
    }

    private void FindInSteps()
    {
        foreach (var step in customizations.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep"))
        {
            var dependent = new DependencyEnd(
                ComponentType.Step, null, (string?)step.Attribute("Name") ?? "", Id: (string?)step.Attribute("SdkMessageProcessingStepId"));
            NeedsTable((string?)step.Element("PrimaryEntity"), dependent);
        }
    }

    private void FindInApps()
    {
        foreach (var map in customizations.Elements("AppModuleSiteMaps").Elements("AppModuleSiteMap"))
        {
            var dependent = new DependencyEnd(ComponentType.SiteMap, (string?)map.Element("SiteMapUniqueName"), NameOf(map));
            foreach (var table in map.Descendants("SubArea").Attributes("Entity"))
            {
                NeedsTable(table.Value, dependent);
            }
        }

        foreach (var app in customizations.Elements("AppModules").Elements("AppModule"))
        {
            var dependent = new DependencyEnd(ComponentType.App, (string?)app.Element("UniqueName"), NameOf(app));
            foreach (var table in app.Elements("AppModuleComponents").Elements("AppModuleComponent")
                    .Select(DependencyEnd.Of)
                    .Where(component => component.Type == ComponentType.Table))
            {
                NeedsTable(table.SchemaName, dependent);
            }
        }
    }

    private static string? Id(XElement part, string element) => ((string?)part.Element(element))?.Trim();

    private void NeedsTable(string? name, DependencyEnd dependent)
    {
        if (Foreign(name) is { } table)
        {
            Needs(table, dependent);
        }
    }

    private void NeedsColumn(string tableName, string column, DependencyEnd dependent)
    {
        if (Foreign(tableName) is { } table && table.Columns.TryGetValue(column, out var label))
        {
            var required = new DependencyEnd(ComponentType.Column, column, label, table.Name, table.Label);
            _found.Add(new Dependency(required, table.Solution, dependent));
        }
    }

    private void Needs(StockTable table, DependencyEnd dependent) =>
        _found.Add(new Dependency(new DependencyEnd(ComponentType.Table, table.Name, table.Label), table.Solution, dependent));
}
