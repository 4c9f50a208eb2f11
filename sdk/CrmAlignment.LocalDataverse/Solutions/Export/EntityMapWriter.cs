using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Which columns are copied from one table to another.</summary>
internal sealed class EntityMapWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var map in context.Rows("entitymap"))
        {
            var pairs = Pairs(context, map.Id).ToList();
            output.Add("EntityMaps", Map(map, pairs));
            output.Contents.Add(new Component(ComponentType.EntityMap, map.Id));
            output.Contents.UnionWith(pairs.Select(pair => new Component(ComponentType.AttributeMap, pair.Id)));
        }
    }

    private static XElement Map(StoredRow map, IEnumerable<StoredRow> pairs) => new(
        "EntityMap",
        Element("EntitySource", map["sourceentityname"] as string ?? ""),
        Element("EntityTarget", map["targetentityname"] as string ?? ""),
        new XElement("AttributeMaps", pairs.Select(pair => new XElement(
            "AttributeMap",
            Element("AttributeSource", pair["sourceattributename"] as string ?? ""),
            Element("AttributeTarget", pair["targetattributename"] as string ?? "")))));

    private static IEnumerable<StoredRow> Pairs(ExportContext context, Guid map) =>
        RowScan.Where(context.Transaction, "attributemap", new Dictionary<string, object?> { ["entitymapid"] = new RowReference("entitymap", map) })
            .Where(pair => context.Has(new Component(ComponentType.AttributeMap, pair.Id)))
            .OrderBy(pair => pair["sourceattributename"] as string, StringComparer.Ordinal)
            .ThenBy(pair => pair["targetattributename"] as string, StringComparer.Ordinal);
}
