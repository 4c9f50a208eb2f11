using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// Sales looks at each lead that is offered, and says with its answer what of the suggested steps was done. Which steps are left out follows from
/// the number of the lead: more of leads that it rejects than of leads that it takes.
/// </summary>
/// <param name="services">Connections of the people.</param>
internal sealed class FollowedPlaybooks(FunnelServices services)
{
    private readonly AlignmentClient _sales = new(services.Sales);

    /// <summary>Says what was done of the steps that were suggested before an answer.</summary>
    public void Before(FunnelEvent happening, Guid? lead)
    {
        switch (happening)
        {
            case LeadAccepted accepted when lead is { } id:
                Answer(id, leavesOut: NumberOf(accepted.Key) % 3 == 0);
                break;
            case LeadRejected rejected when lead is { } id:
                Answer(id, leavesOut: NumberOf(rejected.Key) % 5 != 0);
                break;
        }
    }

    /// <summary>Looks at a lead that was offered.</summary>
    public void After(FunnelEvent happening, Guid? lead)
    {
        if (happening is LeadOffered && lead is { } id)
        {
            _sales.SuggestSteps(id);
        }
    }

    private static int NumberOf(string key) => int.Parse(key.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    // The last step is the one for which there is no time.
    private void Answer(Guid lead, bool leavesOut)
    {
        var open = Open(lead);
        foreach (var run in open)
        {
            var isLeftOut = leavesOut && run == open[^1];
            _sales.AnswerStep(run, isLeftOut ? StepOutcome.NotDone : StepOutcome.Done, isLeftOut ? "Nobody could be reached in time." : null);
        }
    }

    private List<Guid> Open(Guid lead)
    {
        var query = new QueryExpression(PlaybookRunTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(PlaybookRunTable.LeadId, ConditionOperator.Equal, lead);
        query.Criteria.AddCondition(PlaybookRunTable.Outcome, ConditionOperator.Equal, (int)StepOutcome.Suggested);
        query.Criteria.AddCondition(PlaybookRunTable.Responsible, ConditionOperator.Equal, (int)ResponsibleSide.Sales);
        query.AddOrder(PlaybookRunTable.Sequence, OrderType.Ascending);
        return [.. services.Sales.RetrieveMultiple(query).Entities.Select(run => run.Id)];
    }
}
