using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>The columns that the platform gives every own table, as an export of such a table carries them.</summary>
internal static class SystemColumns
{
    private const int OwnerTypeUser = 8;
    private const int OwnerTypeTeam = 9;

    public static IEnumerable<AttributeElement> Of(TableSchema table, string introduced) =>
        Common(table).Concat(table.Ownership == Ownership.User ? OfUserOwned() : OfOrganizationOwned())
            .Append(State(table, introduced))
            .Append(Status(table, introduced));

    private static IEnumerable<AttributeElement> Common(TableSchema table) =>
    [
        PrimaryKey(table),
        Lookup("CreatedBy", SystemLabels.CreatedBy, SystemLabels.CreatedByText),
        Lookup("CreatedOnBehalfBy", SystemLabels.CreatedOnBehalfBy, SystemLabels.CreatedOnBehalfByText),
        Lookup("ModifiedBy", SystemLabels.ModifiedBy, SystemLabels.ModifiedByText),
        Lookup("ModifiedOnBehalfBy", SystemLabels.ModifiedOnBehalfBy, SystemLabels.ModifiedOnBehalfByText),
        Instant("CreatedOn", SystemLabels.CreatedOn, SystemLabels.CreatedOnText),
        Instant("ModifiedOn", SystemLabels.ModifiedOn, SystemLabels.ModifiedOnText),
        new("OverriddenCreatedOn", "datetime", SystemLabels.OverriddenCreatedOn, SystemLabels.OverriddenCreatedOnText)
        {
            DisplayMask = "ValidForAdvancedFind|ValidForGrid", ImeMode = "inactive", CanUpdate = false, IsCustom = false,
            TypeElements = DateElements("date"),
        },
        new("ImportSequenceNumber", "int", SystemLabels.ImportSequenceNumber, SystemLabels.ImportSequenceNumberText)
        {
            DisplayMask = "ValidForAdvancedFind", ImeMode = "disabled", CanUpdate = false, IsCustom = false,
            TypeElements = WholeNumberElements(int.MinValue),
        },
        Internal("TimeZoneRuleVersionNumber", SystemLabels.TimeZoneRule, SystemLabels.TimeZoneRuleText),
        Internal("UTCConversionTimeZoneCode", SystemLabels.UtcConversion, SystemLabels.UtcConversionText),
    ];

    private static IEnumerable<AttributeElement> OfUserOwned() =>
    [
        new("OwnerId", "owner", SystemLabels.Owner, SystemLabels.OwnerText)
        {
            RequiredLevel = "systemrequired", DisplayMask = AttributeElement.DefaultMask + "|RequiredForForm", IsCustom = false, IsFilterable = true,
            TypeElements = [Element("LookupStyle", "single"), new XElement("LookupTypes", OwnerType(OwnerTypeUser), OwnerType(OwnerTypeTeam))],
        },
        Lookup("OwningBusinessUnit", SystemLabels.OwningBusinessUnit, SystemLabels.OwningBusinessUnitText) with { IsAudited = true, IsFilterable = true },
        Lookup("OwningTeam", SystemLabels.OwningTeam, SystemLabels.OwningTeamText) with { DisplayMask = null, IsLogical = true },
        Lookup("OwningUser", SystemLabels.OwningUser, SystemLabels.OwningUserText) with { DisplayMask = null, IsLogical = true },
    ];

    private static IEnumerable<AttributeElement> OfOrganizationOwned() =>
        [Lookup("OrganizationId", SystemLabels.Organization, SystemLabels.OrganizationText)];

    private static AttributeElement PrimaryKey(TableSchema table) =>
        new(table.SchemaName + "Id", "primarykey", table.Label, SystemLabels.PrimaryKeyText)
        {
            RequiredLevel = "systemrequired",
            DisplayMask = "ValidForAdvancedFind|RequiredForGrid",
            CanUpdate = false,
            IsCustom = false,
            IsAudited = false,
            IsFilterable = true,
            IsRetrievable = true,
            CanModifyRequirement = false,
        };

    private static AttributeElement Lookup(string name, Label label, Label description) =>
        new(name, "lookup", label, description)
        {
            CanUpdate = false,
            CanCreate = false,
            IsCustom = false,
            IsAudited = false,
            TypeElements = [Element("LookupStyle", "single"), new XElement("LookupTypes")],
        };

    private static AttributeElement Instant(string name, Label label, Label description) =>
        new(name, "datetime", label, description)
        {
            ImeMode = "inactive",
            CanUpdate = false,
            CanCreate = false,
            IsCustom = false,
            IsAudited = false,
            IsFilterable = true,
            IsRetrievable = true,
            TypeElements = DateElements("datetime"),
        };

    private static AttributeElement Internal(string name, Label label, Label description) =>
        new(name, "int", label, description)
        {
            DisplayMask = null,
            IsCustom = false,
            IsAudited = false,
            TypeElements = WholeNumberElements(-1),
        };

    private static AttributeElement State(TableSchema table, string introduced) =>
        new("statecode", "state", SystemLabels.State, SystemLabels.StateText)
        {
            RequiredLevel = "systemrequired",
            CanCreate = false,
            IsCustom = false,
            IsFilterable = true,
            TypeElements =
            [
                OptionSets.OfStatus(
                    table, "state", SystemLabels.State, SystemLabels.StateText, introduced,
                    new XElement(
                        "states",
                        OptionSets.State(0, 1, "Active", SystemLabels.Active),
                        OptionSets.State(1, 2, "Inactive", SystemLabels.Inactive))),
            ],
        };

    private static AttributeElement Status(TableSchema table, string introduced) =>
        new("statuscode", "status", SystemLabels.Status, SystemLabels.StatusText)
        {
            IsCustom = false,
            TypeElements =
            [
                OptionSets.OfStatus(
                    table, "status", SystemLabels.Status, SystemLabels.StatusText, introduced,
                    new XElement(
                        "statuses",
                        OptionSets.Status(1, 0, SystemLabels.Active),
                        OptionSets.Status(2, 1, SystemLabels.Inactive))),
            ],
        };

    private static XElement[] DateElements(string format) =>
        [Element("Format", format), Flag("CanChangeDateTimeBehavior", false), Element("Behavior", 1)];

    private static XElement[] WholeNumberElements(int minimum) =>
        [Element("Format", ""), Element("MinValue", minimum), Element("MaxValue", int.MaxValue)];

    private static XElement OwnerType(int code) =>
        new("LookupType", new XAttribute("id", "00000000-0000-0000-0000-000000000000"), code.ToString(CultureInfo.InvariantCulture));
}
