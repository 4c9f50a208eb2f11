using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>One column in the shape of customizations.xml; the children stand in the order in which real exports have them.</summary>
internal static class ColumnXml
{
    private const string Mask = "ValidForAdvancedFind|ValidForForm|ValidForGrid";

    /// <summary>The element attribute.</summary>
    public static XElement Of(ExportContext context, TableDefinition table, ColumnDefinition column) => new(
        "attribute",
        new XAttribute("PhysicalName", column.SchemaName),
        Element("Type", ColumnWords.Of(table, column)!),
        Element("Name", column.LogicalName),
        Element("LogicalName", column.LogicalName),
        Element("RequiredLevel", Level(column.Required)),
        Element("DisplayMask", MaskOf(table, column)),
        Element("ImeMode", "auto"),
        Flag("ValidForUpdateApi", column.IsValidForUpdate),
        Flag("ValidForReadApi", column.IsValidForRead),
        Flag("ValidForCreateApi", column.IsValidForCreate),
        Flag("IsCustomField", column.IsCustom),
        Flag("IsAuditEnabled", column.IsCustom),
        Flag("IsSecured", column.IsSecured),
        Element("IntroducedVersion", context.Version),
        Settings(table, column),
        ColumnTypeXml.Of(context, table, column),
        ExportText.DisplayNames(column.Label),
        ExportText.Descriptions(column.Description));

    private static IEnumerable<XElement> Settings(TableDefinition table, ColumnDefinition column) => new AttributeSettingsXml
    {
        AutoNumberFormat = column.AutoNumberFormat ?? "",
        CanModifyRequirement = column.LogicalName != table.PrimaryIdColumn,
        IsSearchable = column.LogicalName == table.PrimaryNameColumn,
        IsRetrievable = column.LogicalName == table.PrimaryNameColumn,
    }.Create();

    private static string MaskOf(TableDefinition table, ColumnDefinition column) => string.Join(
        '|',
        new[]
        {
            column.LogicalName == table.PrimaryNameColumn ? "PrimaryName" : null,
            column.LogicalName == table.PrimaryIdColumn ? "ValidForAdvancedFind|RequiredForGrid" : Mask,
            column.Required == RequiredLevel.ApplicationRequired ? "RequiredForForm" : null,
        }.OfType<string>());

    private static string Level(RequiredLevel level) => level switch
    {
        RequiredLevel.Recommended => "recommended",
        RequiredLevel.ApplicationRequired => "required",
        RequiredLevel.SystemRequired => "systemrequired",
        _ => "none",
    };
}
