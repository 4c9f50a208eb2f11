using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Model-driven apps and their site maps.</summary>
internal sealed class AppWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var map in context.Rows("sitemap"))
        {
            output.Add("AppModuleSiteMaps", SiteMap(context, map));
            output.Root(ComponentType.SiteMap, map["sitemapnameunique"] as string ?? "");
            output.Contents.Add(new Component(ComponentType.SiteMap, map.Id));
        }

        foreach (var app in context.Rows("appmodule"))
        {
            output.Add("AppModules", App(context, app));
            output.Root(ComponentType.App, app["uniquename"] as string ?? "");
            output.Contents.Add(new Component(ComponentType.App, app.Id));
        }
    }

    private static XElement SiteMap(ExportContext context, StoredRow map)
    {
        static XElement Word(string name, bool value) => Element(name, value ? "True" : "False");
        return new XElement(
            "AppModuleSiteMap",
            Element("SiteMapUniqueName", map["sitemapnameunique"] as string ?? ""),
            Word("EnableCollapsibleGroups", map["enablecollapsiblegroups"] is true),
            Word("ShowHome", map["showhome"] is not false),
            Word("ShowPinned", map["showpinned"] is not false),
            Word("ShowRecents", map["showrecents"] is not false),
            ExportText.Document(context, $"site map '{map["sitemapname"]}'", map, "sitemapxml"),
            ExportText.Names(map["sitemapname"] as string));
    }

    // What an app consists of stands in no table here, but in what its package said of it; what its row says since then goes first.
    private static XElement App(ExportContext context, StoredRow app)
    {
        var component = $"app '{app["name"]}'";
        var xml = ExportText.Document(context, component, app, "configxml") ?? throw context.Refuse(
            component, "what it consists of is kept only of apps that were imported, by this version or a later one. Import its package again.");
        Set(xml, "UniqueName", app["uniquename"] as string);
        Set(xml, "WebResourceId", app["webresourceid"]?.ToString());
        Set(xml, "ClientType", app["clienttype"]?.ToString());
        Set(xml, "FormFactor", app["formfactor"]?.ToString());
        Set(xml, "NavigationType", app["navigationtype"]?.ToString());
        SetLabel(xml, "LocalizedNames", "LocalizedName", app["name"] as string);
        SetLabel(xml, "Descriptions", "Description", app["description"] as string);
        return xml;
    }

    private static void Set(XElement app, string element, string? value)
    {
        if (value is not null && app.Element(element) is { } known)
        {
            known.Value = value;
        }
    }

    private static void SetLabel(XElement app, string list, string item, string? text)
    {
        foreach (var label in app.Elements(list).Elements(item))
        {
            if (text is not null && (string?)label.Attribute("languagecode") == $"{LocalizedText.BaseLanguage}")
            {
                label.SetAttributeValue("description", text);
            }
        }
    }
}
