using System.Collections.Generic;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.SolutionFormat.Writing;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>One column in the shape of customizations.xml; the children stand in the order in which real exports have them.</summary>
internal sealed record AttributeElement(string PhysicalName, string Type, Label Label, Label Description)
{
    public const string DefaultMask = "ValidForAdvancedFind|ValidForForm|ValidForGrid";

    public string RequiredLevel { get; init; } = "none";

    /// <summary>Null leaves the element out, as the platform does for columns that no one may see.</summary>
    public string? DisplayMask { get; init; } = DefaultMask;

    public string ImeMode { get; init; } = "auto";

    public bool CanUpdate { get; init; } = true;

    public bool CanCreate { get; init; } = true;

    public bool IsCustom { get; init; } = true;

    public bool IsAudited { get; init; } = true;

    public bool IsLogical { get; init; }

    public bool IsSearchable { get; init; }

    public bool IsFilterable { get; init; }

    public bool IsRetrievable { get; init; }

    public bool CanModifyRequirement { get; init; } = true;

    /// <summary>Elements that only this type of column has.</summary>
    public IReadOnlyList<XElement> TypeElements { get; init; } = [];

    public XElement ToXml(string introduced)
    {
        var logicalName = PhysicalName.ToLowerInvariant();
        return new XElement(
            "attribute",
            new XAttribute("PhysicalName", PhysicalName),
            Element("Type", Type),
            Element("Name", logicalName),
            Element("LogicalName", logicalName),
            Element("RequiredLevel", RequiredLevel),
            DisplayMask is null ? null : Element("DisplayMask", DisplayMask),
            Element("ImeMode", ImeMode),
            Flag("ValidForUpdateApi", CanUpdate),
            Flag("ValidForReadApi", true),
            Flag("ValidForCreateApi", CanCreate),
            Flag("IsCustomField", IsCustom),
            Flag("IsAuditEnabled", IsAudited),
            IsLogical ? Flag("IsLogical", true) : null,
            Flag("IsSecured", false),
            Element("IntroducedVersion", introduced),
            Settings(),
            TypeElements,
            DisplayNames(Label),
            Descriptions(Description));
    }

    private IEnumerable<XElement> Settings() => new AttributeSettingsXml
    {
        CanModifyRequirement = CanModifyRequirement,
        IsSearchable = IsSearchable,
        IsFilterable = IsFilterable,
        IsRetrievable = IsRetrievable,
    }.Create();
}
