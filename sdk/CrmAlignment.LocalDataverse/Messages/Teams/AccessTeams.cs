using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Sharing;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>
/// Teams of the type Access: they have what is shared with them and own nothing. Those that the platform makes are for one row by one
/// template, go with both, and are joined when rows are merged.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/use-access-teams-owner-teams-collaborate-share-information.
/// </remarks>
internal static class AccessTeams
{
    /// <summary>The option of team.teamtype.</summary>
    public const int Access = 1;

    // Deployment settings of the same page; nothing here changes them.
    private const int MostTemplates = 2;

    /// <summary>The team that the platform made for a row by a template.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="row">The row.</param>
    /// <param name="template">The template.</param>
    /// <returns>Its id; null when there is none.</returns>
    public static Guid? Find(StoreTransaction transaction, RowReference row, Guid template) =>
        Of(transaction, row).Where(team => RowScan.IdIn(team, "teamtemplateid") == template).Select(team => (Guid?)team.Id).FirstOrDefault();

    /// <summary>A membership, by its columns.</summary>
    /// <param name="team">The team.</param>
    /// <param name="user">The user.</param>
    public static Dictionary<string, object?> Membership(Guid team, Guid user) => new() { ["teamid"] = team, ["systemuserid"] = user };

    /// <summary>Puts a user into a team; one who belongs to it stays.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="team">The team.</param>
    /// <param name="user">The user.</param>
    public static void Join(StoreTransaction transaction, Guid team, Guid user)
    {
        var membership = Membership(team, user);
        if (transaction.Find("teammembership", membership, 1).Count == 0)
        {
            membership["teammembershipid"] = Guid.NewGuid();
            transaction.Insert("teammembership", membership);
        }
    }

    /// <summary>Shares a row with its team.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row.</param>
    /// <param name="team">The team.</param>
    /// <param name="mask">The rights.</param>
    public static void Share(IRequestScope scope, RowReference row, Guid team, int mask)
    {
        var known = Shares.Of(scope.Transaction, row.Id, new RowReference("team", team));
        Shares.Write(scope.Transaction, row, known with { Own = known.Own | mask }, scope.UtcNow);
        ShareCascade.HandDown(scope, row, known.Principal, static cascade => cascade.Share);
    }

    /// <summary>Refuses what an access team cannot be or have.</summary>
    /// <param name="draft">The row.</param>
    public static void Require(RowDraft draft)
    {
        if (draft.Table.LogicalName == "teamtemplate")
        {
            RequireTemplate(draft);
        }
        else if (draft.Values.GetValueOrDefault("ownerid") is RowReference { Table: "team" } owner
            && draft.Scope.Transaction.Retrieve("team", owner.Id, ["teamtype"])?["teamtype"] is Access)
        {
            throw DataverseFault.InvalidOperation($"The team {owner.Id} is an access team and cannot own rows. Share the row with it.");
        }
        else if (draft is { IsNew: false, Table.LogicalName: "team" } && draft.Values.TryGetValue("teamtype", out var type) && !Equals(type, draft.Current!["teamtype"]))
        {
            throw DataverseFault.InvalidOperation($"The type of the team {draft.Id} cannot be changed.");
        }
    }

    /// <summary>Takes the teams of a row that is about to go along.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row.</param>
    public static void GoWith(IRequestScope scope, StoredRow row)
    {
        foreach (var team in Of(scope.Transaction, new RowReference(row.Table.LogicalName, row.Id), row.Table.HasAccessTeams))
        {
            scope.SystemService.Delete("team", team.Id);
        }
    }

    /// <summary>Gives the members of a row's teams the access that those of another's have: one team a template is left.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="from">The row that is merged.</param>
    /// <param name="to">The row it is merged into.</param>
    public static void Merge(IRequestScope scope, EntityReference from, EntityReference to)
    {
        var (lost, kept) = (new RowReference(from.LogicalName, from.Id), new RowReference(to.LogicalName, to.Id));
        foreach (var team in Of(scope.Transaction, lost, scope.Catalog.Table(from.LogicalName).HasAccessTeams))
        {
            if (Find(scope.Transaction, kept, RowScan.IdIn(team, "teamtemplateid")) is { } other)
            {
                foreach (var member in RowScan.Where(scope.Transaction, "teammembership", new Dictionary<string, object?> { ["teamid"] = team.Id }))
                {
                    Join(scope.Transaction, other, RowScan.IdIn(member, "systemuserid"));
                }

                scope.SystemService.Delete("team", team.Id);
            }
            else
            {
                Share(scope, kept, team.Id, Shares.Of(scope.Transaction, lost.Id, new RowReference("team", team.Id)).Own);
                scope.SystemService.Update(new Entity("team", team.Id) { ["regardingobjectid"] = to });
            }
        }
    }

    private static IEnumerable<StoredRow> Of(StoreTransaction transaction, RowReference row, bool mayHaveSome = true) => mayHaveSome
        ? RowScan.Where(transaction, "team", new Dictionary<string, object?> { ["regardingobjectid"] = row, ["systemmanaged"] = true })
        : [];

    private static void RequireTemplate(RowDraft draft)
    {
        if (!draft.IsNew && !draft.Values.ContainsKey("objecttypecode"))
        {
            return;
        }

        var code = draft.After("objecttypecode") as int? ?? 0;
        if (draft.Scope.Catalog.FindTable(code) is not { HasAccessTeams: true } table)
        {
            throw DataverseFault.InvalidOperation(
                $"The table {code} is not enabled for access teams. Enable it (EntityMetadata.AutoCreateAccessTeams), or name another in objecttypecode.");
        }

        var known = draft.Scope.Transaction.Find("teamtemplate", new Dictionary<string, object?> { ["objecttypecode"] = code });
        if (known.Count(template => template != draft.Id) >= MostTemplates)
        {
            throw DataverseFault.InvalidOperation($"The table '{table.LogicalName}' has {MostTemplates} team templates, which is as many as a table may have.");
        }
    }
}
