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
/// carries actualrevenue.
/// </remarks>
internal static class CloseOpportunity
{
    public const int Won = 1;
    public const int Lost = 2;
    private const int Open = 0;
    private static readonly ClosingActivity Activity = new("OpportunityClose", "opportunityclose", "opportunityid", "opportunity");

    /// <summary>The opportunity that the request's activity closes; null when the request names none.</summary>
    public static EntityReference? Of(OrganizationRequest request) => Activity.RowOf(request);

    public static void Run(IRequestScope scope, SalesOptions options, int state)
    {
        var (close, reference) = Activity.Required(scope);
        var status = RowState.StatusOf(scope.Catalog.Table("opportunity"), state, scope.Required<OptionSetValue>("Status"));
        var opportunity = scope.Service.Retrieve(
            "opportunity", reference.Id, new ColumnSet("statecode", "estimatedvalue", "transactioncurrencyid", "name"));
        RequireOpen(opportunity);

        var actual = Actual(close, opportunity, state);
        var closedOn = ClosingActivity.ClosedOn(scope, close);
        Activity.Create(
            scope,
            close,
            reference,
            closedOn,
            ("subject", $"Opportunity close - {opportunity.GetAttributeValue<string>("name")}"),
            ("transactioncurrencyid", opportunity.GetAttributeValue<EntityReference>("transactioncurrencyid")),
            ("actualrevenue", actual));
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

    private static void WriteActuals(IRequestScope scope, EntityReference reference, Money? actual, DateTime closedOn)
    {
        var update = new Entity("opportunity", reference.Id) { ["actualclosedate"] = closedOn.Date };
        if (actual is not null)
        {
            update["actualvalue"] = actual;
        }

        scope.Service.Update(update);
    }
}
