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
            return [Managed("versionnumber", ColumnType.BigInt, "Version Number")];
        }

        return ownership switch
        {
            OwnershipType.User => [.. Audit(), .. Owner()],
            OwnershipType.Organization => [.. Audit(), Reference("organizationid", "Organization", "organization")],
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
        Managed("createdon", ColumnType.DateTime, "Created On"),
        Reference("createdby", "Created By", "systemuser"),
        Reference("createdonbehalfby", "Created By (Delegate)", "systemuser"),
        Managed("modifiedon", ColumnType.DateTime, "Modified On"),
        Reference("modifiedby", "Modified By", "systemuser"),
        Reference("modifiedonbehalfby", "Modified By (Delegate)", "systemuser"),
        Managed("versionnumber", ColumnType.BigInt, "Version Number"),
        new ColumnDefinition("importsequencenumber", ColumnType.Integer) { Label = "Import Sequence Number", IsValidForUpdate = false },
        new ColumnDefinition("overriddencreatedon", ColumnType.DateTime)
        {
            Label = "Record Created On",
            ShowsDateOnly = true,
            IsValidForUpdate = false,
        },
        new ColumnDefinition("timezoneruleversionnumber", ColumnType.Integer) { Label = "Time Zone Rule Version Number" },
        new ColumnDefinition("utcconversiontimezonecode", ColumnType.Integer) { Label = "UTC Conversion Time Zone Code" },
    ];

    private static IEnumerable<ColumnDefinition> Owner() =>
    [
        new ColumnDefinition("ownerid", ColumnType.Owner) { Label = "Owner", Targets = ["systemuser", "team"] },
        Reference("owninguser", "Owning User", "systemuser"),
        Reference("owningteam", "Owning Team", "team"),
        Reference("owningbusinessunit", "Owning Business Unit", "businessunit"),
    ];

    private static ColumnDefinition Managed(string name, ColumnType type, string label) =>
        new(name, type) { Label = label, IsValidForCreate = false, IsValidForUpdate = false };

    private static ColumnDefinition Reference(string name, string label, string target) =>
        Managed(name, ColumnType.Lookup, label) with { Targets = [target] };
}
