using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.SolutionFormat;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The importjob row: which package was imported when, and in data what came of it, component by component.</summary>
/// <remarks>
/// Source of the elements importexportxml, solutionManifest, entity, optionSet and result:
/// https://learn.microsoft.com/power-platform/alm/solution-api#tracking-import-success. Components of other kinds stand in elements named
/// after their tables.
/// </remarks>
internal sealed class ImportJob(Guid id, DateTime startedOn)
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "importjob";

    /// <summary>Id of the row.</summary>
    public Guid Id => id;

    /// <summary>The row of an import that succeeded.</summary>
    public Dictionary<string, object?> Succeeded(SolutionPackage package, ImportSummary summary, MetadataCatalog catalog, DateTime now)
    {
        var manifest = ManifestElement(package.Manifest, Result("success", 0, string.Empty, now));
        manifest.SetAttributeValue("previousversion", summary.FromVersion?.ToString() ?? string.Empty);
        var notes = summary.Notes.Concat(summary.Skipped).Select(note => Result("warning", 0, note, now));
        manifest.Add(new XElement("results", notes));
        return Row(
            package.Manifest, summary.SolutionId, 100, Document(now, 100, manifest, Sections(summary.Components, catalog, now)), now);
    }

    /// <summary>The row of an import that failed, and left nothing else behind.</summary>
    /// <param name="package">The package; null when it could not be read.</param>
    /// <param name="fault">Why it failed.</param>
    /// <param name="now">When it failed.</param>
    public Dictionary<string, object?> Failed(SolutionPackage? package, OrganizationServiceFault fault, DateTime now)
    {
        var manifest = ManifestElement(package?.Manifest, Result("failure", fault.ErrorCode, fault.Message, now));
        return Row(package?.Manifest, null, 0, Document(now, 0, manifest, []), now);
    }

    private Dictionary<string, object?> Row(SolutionManifest? manifest, Guid? solutionId, double progress, XElement data, DateTime now) =>
        new()
        {
            ["importjobid"] = id,
            ["name"] = manifest is null ? "Import of an unreadable package" : $"Import of {manifest.UniqueName} {manifest.Version}",
            ["solutionname"] = manifest?.UniqueName,
            ["solutionid"] = solutionId,
            ["startedon"] = startedOn,
            ["completedon"] = now,
            ["progress"] = progress,
            ["data"] = data.ToString(SaveOptions.DisableFormatting),
        };

    private XElement Document(DateTime now, double progress, XElement manifest, IEnumerable<XElement> sections) => new(
        "importexportxml",
        new XAttribute("start", startedOn.Ticks),
        new XAttribute("stop", now.Ticks),
        new XAttribute("progress", progress),
        new XAttribute("processed", "true"),
        new XElement("solutionManifests", manifest),
        sections);

    private static XElement ManifestElement(SolutionManifest? manifest, XElement result)
    {
        var element = new XElement("solutionManifest", new XAttribute("processed", "true"), result);
        if (manifest is not null)
        {
            element.SetAttributeValue("id", manifest.UniqueName);
            element.SetAttributeValue("LocalizedName", RowLabel.Of(manifest.Labels) ?? manifest.UniqueName);
            element.AddFirst(
                new XElement("UniqueName", manifest.UniqueName),
                new XElement("Version", manifest.Version),
                new XElement("Managed", manifest.IsManaged ? 1 : 0),
                new XElement("Publisher", new XElement("UniqueName", manifest.Publisher.UniqueName)));
        }

        return element;
    }

    private static IEnumerable<XElement> Sections(IReadOnlyList<ImportedComponent> components, MetadataCatalog catalog, DateTime now) =>
        components.GroupBy(component => component.Component.Type).Select(group =>
        {
            var (section, item) = Elements(catalog, group.Key);
            return new XElement(section, group.Select(component => new XElement(
                item,
                new XAttribute("id", ComponentTables.IsMetadata(group.Key) ? component.Name : component.Component.Id.ToString("B")),
                new XAttribute("LocalizedName", component.Name),
                new XAttribute("action", component.IsNew ? "created" : "updated"),
                new XAttribute("processed", "true"),
                Result("success", 0, string.Empty, now))));
        });

    private static (string Section, string Item) Elements(MetadataCatalog catalog, int type) => type switch
    {
        ComponentType.Table => ("entities", "entity"),
        ComponentType.Choice => ("optionSets", "optionSet"),
        ComponentType.Column => ("attributes", "attribute"),
        ComponentType.Relationship => ("entityRelationships", "entityRelationship"),
        ComponentType.Key => ("entityKeys", "entityKey"),
        _ => ComponentTables.TableOf(catalog, type) is { } table ? (table.EntitySetName, table.LogicalName) : ("components", "component"),
    };

    private static XElement Result(string result, int code, string text, DateTime now) => new(
        "result",
        new XAttribute("result", result),
        new XAttribute("errorcode", code == 0 ? "0" : "0x" + code.ToString("X8", CultureInfo.InvariantCulture)),
        new XAttribute("errortext", Writable(text)),
        new XAttribute("datetime", now.ToString("HH:mm:ss.ff", CultureInfo.InvariantCulture)),
        new XAttribute("datetimeticks", now.Ticks));

    // Messages quote what a damaged package says, and XML has no way to write some characters.
    private static string Writable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsXml(rune.Value) ? rune : Rune.ReplacementChar));

    private static bool IsXml(int character) => character is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF));
}
