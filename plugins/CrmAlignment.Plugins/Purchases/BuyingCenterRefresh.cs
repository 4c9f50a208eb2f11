using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>
/// Brings what leads and opportunities show of their buying center up to date from its rows, by a save like any other: verdict and stage of a lead
/// follow. What is closed is read-only and keeps what it was closed with; when it is reopened it is computed anew.
/// </summary>
/// <remarks>
/// The parent is read before its rows and written by its row version, so a person who is added meanwhile is never overlooked: of two that compute
/// at once, the later is run again by the platform (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.operationstatus).
/// </remarks>
[Columns(PurchaseColumns.People, PurchaseColumns.Deciders, PurchaseColumns.KnownRoles, PurchaseColumns.DecisionMaker, RowVersions.Column)]
internal static class BuyingCenterRefresh
{
    private const int Open = 0;

    private static readonly string[] Columns = DeclaredColumns.Of(typeof(BuyingCenterRefresh));

    private static readonly string[] OpportunityColumns = [.. Columns, OpportunityTable.OriginatingLeadId];

    /// <summary>Brings a lead up to date, and the opportunities that came of it.</summary>
    /// <exception cref="InvalidPluginExecutionException">One was saved meanwhile; the platform runs the step again.</exception>
    public static void OfLead(PluginScope scope, Guid leadId)
    {
        foreach (var lead in Read(scope, LeadTable.LogicalName, LeadTable.Id, leadId, Columns))
        {
            Write(scope, lead, BuyingMembers.OfLead(scope.SystemService, leadId));
        }

        Write(scope, Read(scope, OpportunityTable.LogicalName, OpportunityTable.OriginatingLeadId, leadId, OpportunityColumns));
    }

    /// <summary>Brings an opportunity up to date.</summary>
    /// <exception cref="InvalidPluginExecutionException">It was saved meanwhile; the platform runs the step again.</exception>
    public static void OfOpportunity(PluginScope scope, Guid opportunityId) =>
        Write(scope, Read(scope, OpportunityTable.LogicalName, OpportunityTable.Id, opportunityId, OpportunityColumns));

    private static IEnumerable<Entity> Read(PluginScope scope, string table, string column, Guid id, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, Open);
        query.AddOrder(table + "id", OrderType.Ascending);
        return AllPages.Of(scope.SystemService, query).ToArray();
    }

    private static void Write(PluginScope scope, IEnumerable<Entity> opportunities)
    {
        foreach (var opportunity in opportunities)
        {
            var lead = opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId)?.Id;
            Write(scope, opportunity, BuyingMembers.OfOpportunity(scope.SystemService, opportunity.Id, lead));
        }
    }

    private static void Write(PluginScope scope, Entity parent, BuyingCenter center)
    {
        if (center.ChangeOf(parent.LogicalName, parent.Id, new EntityValues(parent), RowVersions.Of(parent)) is not { } change)
        {
            return;
        }

        try
        {
            OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, change));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.VersionMismatch or FaultCodes.DoesNotExist)
        {
            scope.Tracing.Trace("The row changed after its buying center was read: {0}", fault);
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "The buying center changed meanwhile and is computed again.");
        }
    }
}
