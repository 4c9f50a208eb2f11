using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Messages.Connections;

/// <summary>What a connection must be: two different rows, roles for their tables, and two roles that match one another.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/describe-relationship-entities-connection-roles and, for the
/// codes, https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes. One role on both sides needs no
/// match: the page names it as a way of its own.
/// </remarks>
internal static class ConnectionRules
{
    private const string AllTables = "none";

    /// <summary>Checks a connection about to be written.</summary>
    /// <param name="draft">The row.</param>
    public static void Require(RowDraft draft)
    {
        RequireRecords(draft.After("record1id") as RowReference?, draft.After("record2id") as RowReference?);
        if (draft.After("effectivestart") is DateTime start && draft.After("effectiveend") is DateTime end && end < start)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ConnectionInvalidStartEndDate,
                $"Start date / end date is invalid. (effectivestart {start:u}, effectiveend {end:u})");
        }

        RequireRole(draft, 1);
        RequireRole(draft, 2);
        RequireMatch(draft);
    }

    private static void RequireRecords(RowReference? given, RowReference? counterpart)
    {
        if (given is null && counterpart is null)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ConnectionObjectsMissing, "Both objects being connected are missing. (record1id, record2id)");
        }

        if (given is not { } one || counterpart is not { } other)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.BothConnectionSidesAreNeeded,
                $"You must provide a name or select a role for both sides of this connection. ({(given is null ? "record1id" : "record2id")} is missing)");
        }

        if (Equals(one, other))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotConnectToSelf, $"Cannot connect a record to itself. ({one.Table} {one.Id})");
        }
    }

    // A role without tables, or with the one that stands for all, fits every table.
    private static void RequireRole(RowDraft draft, int side)
    {
        if (!draft.Values.ContainsKey($"record{side}id") && !draft.Values.ContainsKey($"record{side}roleid"))
        {
            return;
        }

        if (draft.After($"record{side}roleid") is not RowReference role || draft.After($"record{side}id") is not RowReference record)
        {
            return;
        }

        var tables = RowScan.Where(
            draft.Scope.Transaction, "connectionroleobjecttypecode", new Dictionary<string, object?> { ["connectionroleid"] = role });
        if (tables.Count > 0 && !tables.Exists(row => row["associatedobjecttypecode"] is null or AllTables || Equals(row["associatedobjecttypecode"], record.Table)))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.ConnectionRoleNotValidForObjectType,
                $"The record of type {record.Table} (Object type code {draft.Scope.Catalog.Table(record.Table).ObjectTypeCode}) is not defined "
                    + $"for use with connection role {NameOf(draft.Scope, role)} with id {role.Id}.");
        }
    }

    private static void RequireMatch(RowDraft draft)
    {
        if (!draft.Values.ContainsKey("record1roleid") && !draft.Values.ContainsKey("record2roleid"))
        {
            return;
        }

        if (draft.After("record1roleid") is RowReference one
            && draft.After("record2roleid") is RowReference other
            && one.Id != other.Id
            && !AreMatched(draft.Scope, one.Id, other.Id)
            && !AreMatched(draft.Scope, other.Id, one.Id))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.UnrelatedConnectionRoles,
                $"The connection roles are not related. ({NameOf(draft.Scope, one)} and {NameOf(draft.Scope, other)}: associate them "
                    + "over connectionroleassociation_association)");
        }
    }

    private static bool AreMatched(IRequestScope scope, Guid role, Guid associated) =>
        scope.Transaction.Find(
            "connectionroleassociation",
            new Dictionary<string, object?> { ["connectionroleid"] = role, ["associatedconnectionroleid"] = associated },
            limit: 1).Count > 0;

    private static string NameOf(IRequestScope scope, RowReference role) =>
        scope.Transaction.Retrieve(role.Table, role.Id, ["name"])?["name"] as string ?? role.Id.ToString();
}
