using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>
/// The tables whose rows are components, by the number of their kind (<see cref="ComponentType"/>). Components that are rows of a table
/// without a number of its own have the table's object type code.
/// </summary>
internal static class ComponentTables
{
    /// <summary>Tables whose rows are components of a documented kind.</summary>
    private static readonly Dictionary<string, int> ByTable = new(System.StringComparer.Ordinal)
    {
        ["role"] = ComponentType.Role,
        ["fieldsecurityprofile"] = ComponentType.ColumnSecurityProfile,
        ["connectionrole"] = ComponentType.ConnectionRole,
        ["savedquery"] = ComponentType.View,
        ["workflow"] = ComponentType.Process,
        ["customcontrol"] = ComponentType.CustomControl,
        ["canvasapp"] = ComponentType.CanvasApp,
        ["entitymap"] = ComponentType.EntityMap,
        ["attributemap"] = ComponentType.AttributeMap,
        ["ribboncustomization"] = ComponentType.Ribbon,
        ["savedqueryvisualization"] = ComponentType.Chart,
        ["systemform"] = ComponentType.Form,
        ["webresource"] = ComponentType.WebResource,
        ["sitemap"] = ComponentType.SiteMap,
        ["appmodule"] = ComponentType.App,
        ["plugintype"] = ComponentType.PluginType,
        ["pluginassembly"] = ComponentType.PluginAssembly,
        ["sdkmessageprocessingstep"] = ComponentType.Step,
        ["sdkmessageprocessingstepimage"] = ComponentType.StepImage,
        ["environmentvariabledefinition"] = ComponentType.EnvironmentVariable,
        ["environmentvariablevalue"] = ComponentType.EnvironmentVariableValue,
    };

    /// <summary>Tables whose rows are components of the kind that the table's own object type code says.</summary>
    private static readonly string[] Unnumbered =
    [
        "customapi", "customapirequestparameter", "customapiresponseproperty", "connectionreference", "maskingrule", "attributemaskingrule",
    ];

    private static readonly Dictionary<int, string> TableOfType = ByTable.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Logical names of the tables whose rows are components.</summary>
    public static IEnumerable<string> Names => ByTable.Keys.Concat(Unnumbered);

    /// <summary>Whether components of the kind are definitions rather than rows.</summary>
    public static bool IsMetadata(int type) =>
        type is ComponentType.Table or ComponentType.Column or ComponentType.Choice or ComponentType.Relationship or ComponentType.Key;

    /// <summary>Whether the rows of a table are components.</summary>
    public static bool IsOfRows(TableDefinition table) =>
        ByTable.ContainsKey(table.LogicalName) || Unnumbered.Contains(table.LogicalName);

    /// <summary>The kind of a table's rows.</summary>
    public static int OfRow(TableDefinition table) => ByTable.TryGetValue(table.LogicalName, out var type) ? type : table.ObjectTypeCode;

    /// <summary>The table whose rows are components of a kind; null for definitions and unknown kinds.</summary>
    public static TableDefinition? TableOf(MetadataCatalog catalog, int type)
    {
        if (IsMetadata(type))
        {
            return null;
        }

        return TableOfType.TryGetValue(type, out var name) ? catalog.FindTable(name) : catalog.FindTable(type);
    }

    /// <summary>What users call the kind.</summary>
    public static string NameOf(MetadataCatalog catalog, int type) => type switch
    {
        ComponentType.Table => "Table",
        ComponentType.Column => "Column",
        ComponentType.Choice => "Choice",
        ComponentType.Relationship => "Relationship",
        ComponentType.Key => "Key",
        _ => TableOf(catalog, type)?.LabelFor(LocalizedText.BaseLanguage) ?? $"Component of type {type}",
    };
}
