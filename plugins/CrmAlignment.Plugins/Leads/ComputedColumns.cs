using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Takes out of a save what the server decides: whatever a request says of it is overlooked, as the platform overlooks createdon.
/// A refusal would break every client that copies or writes back whole leads: clones, spreadsheets, merging.
/// </summary>
internal static class ComputedColumns
{
    private static readonly string[] Dates =
    [
        LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn, LeadTable.NurturedOn,
        LeadTable.DisqualifiedOn, LeadTable.StageChangedOn,
    ];

    private static readonly string[] Verdict =
    [
        LeadTable.Verdict, LeadTable.Score, LeadTable.UnmetCriteria, LeadTable.AssessedOn, LeadTable.CriteriaSetId,
        LeadTable.AcceptedUnmet, LeadTable.Responsible,
    ];

    private static readonly string[] Engagement = [LeadTable.EngagementScore, LeadTable.EngagementAsOf, LeadTable.EngagementDueOn];

    private static readonly string[] BuyingCenter = [PurchaseColumns.People, PurchaseColumns.Deciders, PurchaseColumns.KnownRoles];

    private static readonly string[] Decided =
    [
        LeadTable.HandoverId, LeadTable.EnrollmentId, LeadTable.RejectionReasonId, LeadTable.ExcludedFromKpis,
    ];

    /// <summary>
    /// Takes the columns out of the Target; what was decided stays where the Custom APIs and own work write it, or the platform empties it.
    /// </summary>
    public static void TakeOut(PluginScope scope)
    {
        Remove(scope.Target, Dates);
        Remove(scope.Target, Verdict);
        if (OwnWork.IsProven(scope))
        {
            return;
        }

        Remove(scope.Target, Engagement);
        Remove(scope.Target, BuyingCenter);
        if (!OwnWork.IsInsideApi(scope, OfferLeadApi.UniqueName, RejectLeadApi.UniqueName)
            && !OwnWork.IsInsideDelete(scope))
        {
            Remove(scope.Target, Decided);
        }
    }

    /// <summary>
    /// The stage dates of a lead that an administrator brings from another system, to be written last. Costs two requests, and
    /// only when a request to create a lead carries such a date; anybody else's are overlooked.
    /// </summary>
    public static IReadOnlyList<ColumnValue> History(PluginScope scope)
    {
        var history = new List<ColumnValue>();
        var values = new EntityValues(scope.Target);
        foreach (var column in Dates)
        {
            if (!values.Value(column).IsEmpty)
            {
                history.Add(new ColumnValue(column, values.Value(column)));
            }
        }

        return history.Count > 0 && RoleMembership.Holds(scope.SystemService, scope.UserId, Publisher.AdministratorRoleId) ? history : [];
    }

    private static void Remove(Entity target, string[] columns)
    {
        foreach (var column in columns)
        {
            target.Attributes.Remove(column);
        }
    }
}
