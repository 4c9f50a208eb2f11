using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// The columns that the platform gives every table of an ownership and fills by itself
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/account, columns by ownership).
/// </summary>
internal static class StandardColumns
{
    /// <summary>The columns of a table, without its primary key and name.</summary>
    /// <param name="ownership">
    /// Ownership of the table: a user's brings the columns of the owner, the organization's the column organizationid, none only the
    /// row version.
    /// </param>
    /// <returns>New definitions at each call, in the order in which the platform lists them.</returns>
    public static IEnumerable<ColumnDefinition> For(OwnershipType ownership)
    {
        if (ownership == OwnershipType.None)
        {
            return [Managed("VersionNumber", ColumnType.BigInt, "Version Number")];
        }

        return ownership switch
        {
            OwnershipType.User => [.. Audit(), .. Owner()],
            OwnershipType.Organization => [.. Audit(), Reference("OrganizationId", "Organization", "organization")],
            _ => Audit(),
        };
    }

    /// <summary>statecode and statuscode with the states Active (0, status 1) and Inactive (1, status 2).</summary>
    /// <param name="table">Logical name of the table, for the names of the choices.</param>
    public static IEnumerable<ColumnDefinition> ActiveInactive(string table)
    {
        ChoiceOption[] states =
        [
            new(0, "Active") { DefaultStatus = 1, InvariantName = "Active" },
            new(1, "Inactive") { DefaultStatus = 2, InvariantName = "Inactive" },
        ];
        ChoiceOption[] statuses = [new(1, "Active") { State = 0 }, new(2, "Inactive") { State = 1 }];
        yield return new ColumnDefinition("statecode", ColumnType.State)
        {
            Label = "Status",
            Choice = new ChoiceDefinition(table + "_statecode", states),
        };
        yield return new ColumnDefinition("statuscode", ColumnType.Status)
        {
            Label = "Status Reason",
            Choice = new ChoiceDefinition(table + "_statuscode", statuses),
        };
    }

    private static IEnumerable<ColumnDefinition> Audit() =>
    [
        Managed("CreatedOn", ColumnType.DateTime, "Created On"),
        Reference("CreatedBy", "Created By", "systemuser"),
        Reference("CreatedOnBehalfBy", "Created By (Delegate)", "systemuser"),
        Managed("ModifiedOn", ColumnType.DateTime, "Modified On"),
        Reference("ModifiedBy", "Modified By", "systemuser"),
        Reference("ModifiedOnBehalfBy", "Modified By (Delegate)", "systemuser"),
        Managed("VersionNumber", ColumnType.BigInt, "Version Number"),
        Named("ImportSequenceNumber", ColumnType.Integer) with { Label = "Import Sequence Number", IsValidForUpdate = false },
        Named("OverriddenCreatedOn", ColumnType.DateTime) with
        {
            Label = "Record Created On",
            ShowsDateOnly = true,
            IsValidForUpdate = false,
        },
        Named("TimeZoneRuleVersionNumber", ColumnType.Integer) with { Label = "Time Zone Rule Version Number" },
        Named("UTCConversionTimeZoneCode", ColumnType.Integer) with { Label = "UTC Conversion Time Zone Code" },
    ];

    private static IEnumerable<ColumnDefinition> Owner() =>
    [
        Named("OwnerId", ColumnType.Owner) with { Label = "Owner", Targets = ["systemuser", "team"] },
        Reference("OwningUser", "Owning User", "systemuser"),
        Reference("OwningTeam", "Owning Team", "team"),
        Reference("OwningBusinessUnit", "Owning Business Unit", "businessunit"),
    ];

    private static ColumnDefinition Managed(string schemaName, ColumnType type, string label) =>
        Named(schemaName, type) with { Label = label, IsValidForCreate = false, IsValidForUpdate = false };

    private static ColumnDefinition Reference(string schemaName, string label, string target) =>
        Managed(schemaName, ColumnType.Lookup, label) with { Targets = [target] };

    // Logical names are schema names in lower case.
#pragma warning disable CA1308
    private static ColumnDefinition Named(string schemaName, ColumnType type) => new(schemaName.ToLowerInvariant(), type) { SchemaName = schemaName };
#pragma warning restore CA1308
}
