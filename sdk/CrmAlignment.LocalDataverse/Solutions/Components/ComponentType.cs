using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>
/// Kinds of solution components, by the platform's codes
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent#componenttype-choicesoptions).
/// Components that are rows of a table without a code of its own have the table's object type code.
/// </summary>
internal static class ComponentType
{
    public const int Table = 1;
    public const int Column = 2;
    public const int Choice = 9;
    public const int Relationship = 10;
    public const int Key = 14;
    public const int Role = 20;
    public const int View = 26;
    public const int EntityMap = 46;
    public const int AttributeMap = 47;
    public const int Chart = 59;
    public const int Form = 60;
    public const int WebResource = 61;
    public const int SiteMap = 62;
    public const int App = 80;
    public const int PluginType = 90;
    public const int PluginAssembly = 91;
    public const int Step = 92;
    public const int StepImage = 93;
    public const int EnvironmentVariable = 380;
    public const int EnvironmentVariableValue = 381;

    /// <summary>Tables whose rows are components of a documented kind.</summary>
    private static readonly Dictionary<string, int> ByTable = new(System.StringComparer.Ordinal)
    {
        ["role"] = Role,
        ["savedquery"] = View,
        ["entitymap"] = EntityMap,
        ["attributemap"] = AttributeMap,
        ["savedqueryvisualization"] = Chart,
        ["systemform"] = Form,
        ["webresource"] = WebResource,
        ["sitemap"] = SiteMap,
        ["appmodule"] = App,
        ["plugintype"] = PluginType,
        ["pluginassembly"] = PluginAssembly,
        ["sdkmessageprocessingstep"] = Step,
        ["sdkmessageprocessingstepimage"] = StepImage,
        ["environmentvariabledefinition"] = EnvironmentVariable,
        ["environmentvariablevalue"] = EnvironmentVariableValue,
    };

    private static readonly Dictionary<int, string> TableOfType = ByTable.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Whether components of the kind are definitions rather than rows.</summary>
    public static bool IsMetadata(int type) => type is Table or Column or Choice or Relationship or Key;

    /// <summary>Whether the rows of a table are components.</summary>
    public static bool IsOfRows(TableDefinition table) =>
        ByTable.ContainsKey(table.LogicalName)
        || table.LogicalName is "customapi" or "customapirequestparameter" or "customapiresponseproperty";

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
        Table => "Table",
        Column => "Column",
        Choice => "Choice",
        Relationship => "Relationship",
        Key => "Key",
        _ => TableOf(catalog, type)?.LabelFor(LocalizedText.BaseLanguage) ?? $"Component of type {type}",
    };
}
