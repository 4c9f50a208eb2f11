using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>What Win and Lose share: the opportunityclose activity, the actual values, the state change.</summary>
/// <remarks>
/// actualvalue defaults to the estimate on a win (column description of opportunity.actualvalue); actualclosedate to the day of
/// closing, taken in UTC (assumed: the platform takes the caller's time zone). On a loss actualvalue is set only when the activity
/// carries actualrevenue. The activity is completed, as something that has happened (assumed).
/// </remarks>
internal static class CloseOpportunity
{
    public const int Won = 1;
    public const int Lost = 2;
    private const int Open = 0;
    private const int ActivityCompleted = 1;

    /// <summary>The opportunity that the request's activity closes; null when the request names none.</summary>
    public static EntityReference? Of(OrganizationRequest request) =>
        request.Parameters.TryGetValue("OpportunityClose", out var value) && value is Entity close
            ? close.GetAttributeValue<EntityReference>("opportunityid")
            : null;

    public static void Run(IRequestScope scope, SalesOptions options, int state)
    {
        var close = scope.Required<Entity>("OpportunityClose");
        var reference = close.GetAttributeValue<EntityReference>("opportunityid")
            ?? throw DataverseFault.MissingParameter(scope.Message, "OpportunityClose.opportunityid");
        var status = RowState.StatusOf(scope.Catalog.Table("opportunity"), state, scope.Required<OptionSetValue>("Status"));
        var opportunity = scope.Service.Retrieve(
            "opportunity", reference.Id, new ColumnSet("statecode", "estimatedvalue", "transactioncurrencyid", "name"));
        RequireOpen(opportunity);

        var actual = Actual(close, opportunity, state);
        var closedOn = close.GetAttributeValue<DateTime?>("actualend") ?? scope.UtcNow;
        CreateActivity(scope, close, opportunity, actual, closedOn);
        WriteActuals(scope, reference, actual, closedOn);
        RowState.Change(scope, options, reference, state, status);
    }

    private static void RequireOpen(Entity opportunity)
    {
        if (opportunity.GetAttributeValue<OptionSetValue>("statecode")?.Value is { } state and not Open)
        {
            var name = state == Won ? "won" : "lost";
            throw DataverseFault.InvalidOperation(
                $"The opportunity {opportunity.Id} is already closed as {name}. Reopen it before closing it again.");
        }
    }

    private static Money? Actual(Entity close, Entity opportunity, int state) =>
        close.GetAttributeValue<Money>("actualrevenue") ?? (state == Won ? opportunity.GetAttributeValue<Money>("estimatedvalue") : null);

    private static void CreateActivity(IRequestScope scope, Entity close, Entity opportunity, Money? actual, DateTime closedOn)
    {
        var activity = new Entity("opportunityclose");
        foreach (var (column, value) in close.Attributes)
        {
            activity[column] = value;
        }

        activity["opportunityid"] = opportunity.ToEntityReference();
        activity["actualend"] = closedOn;
        activity["statecode"] = new OptionSetValue(ActivityCompleted);
        activity.Attributes.Remove("statuscode");
        Default(activity, "subject", $"Opportunity close - {opportunity.GetAttributeValue<string>("name")}");
        Default(activity, "transactioncurrencyid", opportunity.GetAttributeValue<EntityReference>("transactioncurrencyid"));
        Default(activity, "actualrevenue", actual);
        scope.Service.Create(activity);
    }

    private static void Default(Entity row, string column, object? value)
    {
        if (value is not null && row.GetAttributeValue<object?>(column) is null)
        {
            row[column] = value;
        }
    }

    private static void WriteActuals(IRequestScope scope, EntityReference reference, Money? actual, DateTime closedOn)
    {
        var update = new Entity("opportunity", reference.Id) { ["actualclosedate"] = closedOn.Date };
        Default(update, "actualvalue", actual);
        scope.Service.Update(update);
    }
}
