using System.Collections.Generic;
using System.Xml.Linq;
using static CrmAlignment.SolutionFormat.Writing.FormatXml;

namespace CrmAlignment.SolutionFormat.Writing;

/// <summary>The settings of a column that stand between its version and what only its type has, in the order of real exports.</summary>
public sealed record AttributeSettingsXml
{
    /// <summary>Whether it may be made required, or no longer.</summary>
    public bool CanModifyRequirement { get; init; } = true;

    /// <summary>Pattern by which rows are numbered; empty when they are not.</summary>
    public string AutoNumberFormat { get; init; } = "";

    /// <summary>Whether search looks into it.</summary>
    public bool IsSearchable { get; init; }

    /// <summary>Whether search filters by it.</summary>
    public bool IsFilterable { get; init; }

    /// <summary>Whether search shows it.</summary>
    public bool IsRetrievable { get; init; }

    /// <summary>The elements.</summary>
    public IEnumerable<XElement> Create() =>
    [
        Flag("IsCustomizable", true),
        Flag("IsRenameable", true),
        Flag("CanModifySearchSettings", true),
        Flag("CanModifyRequirementLevelSettings", CanModifyRequirement),
        Flag("CanModifyAdditionalSettings", true),
        Flag("SourceType", false),
        Flag("IsGlobalFilterEnabled", false),
        Flag("IsSortableEnabled", false),
        Flag("CanModifyGlobalFilterSettings", true),
        Flag("CanModifyIsSortableSettings", true),
        Flag("IsDataSourceSecret", false),
        Element("AutoNumberFormat", AutoNumberFormat),
        Flag("IsSearchable", IsSearchable),
        Flag("IsFilterable", IsFilterable),
        Flag("IsRetrievable", IsRetrievable),
        Flag("IsLocalizable", false),
    ];
}
