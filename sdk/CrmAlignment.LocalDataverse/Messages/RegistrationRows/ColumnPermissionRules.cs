using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks the rows of column security: profiles, and what they allow.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/field-security-entities.</remarks>
internal static class ColumnPermissionRules
{
    private const string Profile = "fieldsecurityprofileid";

    private static readonly (string Column, ColumnRights Right)[] Choices =
        [("canread", ColumnRights.Read), ("cancreate", ColumnRights.Create), ("canupdate", ColumnRights.Update)];

    /// <summary>Refuses a change of the administrators' profile.</summary>
    /// <param name="draft">The profile.</param>
    public static void ApplyToProfile(RowDraft draft)
    {
        if (draft is { IsNew: false } && draft.Id == AdministratorProfile.Id)
        {
            throw OfPlatform();
        }
    }

    /// <summary>Checks a permission.</summary>
    /// <param name="draft">The permission.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.After(Profile) is not RowReference profile)
        {
            throw DataverseFault.RequiredColumn(draft.Table.LogicalName, Profile);
        }

        if (profile.Id == AdministratorProfile.Id)
        {
            throw OfPlatform();
        }

        var (table, column) = (Text(draft, "entityname"), Text(draft, "attributelogicalname"));
        if (draft.Scope.Catalog.Column(table, column) is not { IsSecured: true } secured)
        {
            throw DataverseFault.InvalidArgument(
                $"The column '{column}' of '{table}' is not secured. Set its IsSecured first (UpdateAttribute).");
        }

        RequireFirst(draft, profile, table, column);
        foreach (var (choice, _) in Choices.Where(choice => draft.After(choice.Column) is ColumnProfiles.Allowed && !ColumnGrants.Concern(secured, choice.Right)))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.AttributePermissionIsInvalid,
                $"Permission '{choice}' for field '{column}' with id={MetadataIds.OfColumn(table, column)} is invalid. It cannot be secured for that.");
        }
    }

    /// <summary>Refuses to delete what the platform keeps.</summary>
    /// <param name="row">The row.</param>
    public static void RequireDeletable(StoredRow row)
    {
        if ((row.Table.LogicalName == "fieldsecurityprofile" && row.Id == AdministratorProfile.Id)
            || (row.Table.LogicalName == "fieldpermission" && RowScan.IdIn(row, Profile) == AdministratorProfile.Id))
        {
            throw OfPlatform();
        }
    }

    private static void RequireFirst(RowDraft draft, RowReference profile, string table, string column)
    {
        var known = draft.IsNew
            ? draft.Scope.Transaction.Find(
                draft.Table.LogicalName,
                new Dictionary<string, object?> { [Profile] = profile, ["entityname"] = table, ["attributelogicalname"] = column },
                limit: 1)
            : [];
        if (known.Count > 0)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.DuplicateRecord,
                $"The profile {profile.Id} has a permission for the column '{column}' of '{table}' already: {known[0]}. Update it.");
        }
    }

    private static string Text(RowDraft draft, string column) => draft.After(column) is string { Length: > 0 } text
        ? text
        : throw DataverseFault.RequiredColumn(draft.Table.LogicalName, column);

    private static FaultException<OrganizationServiceFault> OfPlatform() => DataverseFault.Of(
        DataverseErrorCode.AdminProfileCannotBeEditedOrDeleted,
        "The System Administrator field security profile cannot be modified or deleted.");
}
