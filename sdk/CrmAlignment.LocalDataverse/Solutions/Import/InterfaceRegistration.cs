using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Rows of views, charts, forms, dashboards, ribbons, site maps and apps, which queries find as on the platform. Of a ribbon a solution has
/// one row a table, with the whole difference: the platform spreads it over internal tables whose columns are not documented.
/// </summary>
internal sealed class InterfaceRegistration(StoreTransaction transaction, SolutionComponents components, PackageProblems problems)
{
    private const string RibbonTable = "ribboncustomization";

    public void Write(SolutionPackage package)
    {
        foreach (var view in package.Views)
        {
            Write(view);
        }

        foreach (var chart in package.Charts)
        {
            Write(chart);
        }

        foreach (var form in package.Forms)
        {
            Write(form);
        }

        foreach (var ribbon in package.Ribbons)
        {
            Write(ribbon, package.Manifest.UniqueName);
        }

        foreach (var map in package.SiteMaps)
        {
            Write(map);
        }

        foreach (var app in package.Apps)
        {
            Write(app);
        }
    }

    private void Write(PackageView view) => Put("savedquery", view.Id, view.Table, view.Labels, view.Descriptions, new()
    {
        ["returnedtypecode"] = view.Table,
        ["querytype"] = view.QueryType,
        ["fetchxml"] = view.FetchXml,
        ["layoutxml"] = view.LayoutXml,
        ["isdefault"] = view.IsDefault,
        ["isquickfindquery"] = view.IsQuickFind,
        ["isprivate"] = view.IsPrivate,
        ["introducedversion"] = view.IntroducedVersion,
    });

    private void Write(PackageChart chart) => Put("savedqueryvisualization", chart.Id, chart.Table, chart.Labels, chart.Descriptions, new()
    {
        ["primaryentitytypecode"] = chart.Table,
        ["datadescription"] = chart.DataXml,
        ["presentationdescription"] = chart.PresentationXml,
        ["isdefault"] = chart.IsDefault,
    });

    private void Write(PackageForm form) => Put("systemform", form.Id, form.Table, form.Labels, form.Descriptions, new()
    {
        ["objecttypecode"] = form.Table ?? "none",
        ["type"] = form.Type,
        ["formxml"] = form.FormXml,
        ["formactivationstate"] = form.ActivationState,
        ["formpresentation"] = form.Presentation,
        ["isdefault"] = form.IsDefault,
        ["istabletenabled"] = form.IsTabletEnabled,
        ["introducedversion"] = form.IntroducedVersion,
    });

    // A package has the whole difference of a table: what it no longer has is gone.
    private void Write(PackageRibbon ribbon, string solution)
    {
        var id = ImportedIds.Of(RibbonTable, $"{solution}:{ribbon.Table}");
        if (ribbon.DiffXml is not null)
        {
            components.Put(RibbonTable, id, new() { ["entity"] = ribbon.Table, ["ribbondiffxml"] = ribbon.DiffXml }, ribbon.Table ?? "application ribbon");
        }
        else if (transaction.Exists(RibbonTable, id))
        {
            components.Remove(RibbonTable, id);
        }
    }

    private void Write(PackageSiteMap map) => components.Put("sitemap", ImportedIds.Of("sitemap", map.UniqueName), new()
    {
        ["sitemapname"] = RowLabel.Of(map.Labels) ?? map.UniqueName,
        ["sitemapnameunique"] = map.UniqueName,
        ["sitemapxml"] = map.Xml,
        ["isappaware"] = true,
        ["enablecollapsiblegroups"] = map.HasCollapsibleGroups,
        ["showhome"] = map.ShowsHome,
        ["showpinned"] = map.ShowsPinned,
        ["showrecents"] = map.ShowsRecents,
    }, map.UniqueName);

    private void Write(PackageApp app) => components.Put("appmodule", ImportedIds.Of("appmodule", app.UniqueName), new()
    {
        ["name"] = RowLabel.Of(app.Labels) ?? app.UniqueName,
        ["uniquename"] = app.UniqueName,
        ["description"] = RowLabel.Of(app.Descriptions),
        ["clienttype"] = app.ClientType,
        ["formfactor"] = app.FormFactor,
        ["navigationtype"] = app.NavigationType,
        ["webresourceid"] = app.WebResourceId,
        ["configxml"] = app.Xml,
        ["introducedversion"] = app.IntroducedVersion,
    }, app.UniqueName);

    private void Put(
        string rowTable,
        Guid id,
        string? table,
        IReadOnlyDictionary<int, string> labels,
        IReadOnlyDictionary<int, string> descriptions,
        Dictionary<string, object?> values)
    {
        var definition = transaction.Catalog.Table(rowTable);
        var name = RowLabel.Of(labels) ?? string.Empty;
        if (table is not null && transaction.Catalog.FindTable(table) is null)
        {
            problems.Add(
                PartName.Customizations,
                $"{definition.LabelFor(LocalizedText.BaseLanguage)} {name}",
                $"its table '{table}' is neither in the package nor in the organization.",
                "Import the solution that brings the table first.");
            return;
        }

        values["name"] = name;
        values["description"] = RowLabel.Of(descriptions);
        components.Put(rowTable, id, values, table is null ? name : $"{table}: {name}");
        PutTexts(id, "name", labels);
        PutTexts(id, "description", descriptions);
    }

    // 0 stands for the text of a package without languages.
    private void PutTexts(Guid id, string column, IReadOnlyDictionary<int, string> texts)
    {
        foreach (var (language, text) in texts)
        {
            if (language != 0 && text.Length > 0)
            {
                transaction.PutText(id, column, language, text);
            }
        }
    }
}
